package io.frontdesk.chat.learning.worker;

import io.frontdesk.chat.installation.ChildProgram;
import io.frontdesk.chat.learning.job.JobKind;
import io.frontdesk.chat.learning.job.JobPlan;
import io.frontdesk.chat.learning.job.TrainingJob;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The {@code train} command of this same program as a child, which ends with its parent. */
final class TrainingProcess {
    /** How often a waiting thread looks before it sleeps: a quarter faster where all is quiet, a fifth slower beside a busy process. */
    private static final String SPINS = "2000";

    private TrainingProcess() {}

    /**
     * What is needed beside the training itself.
     *
     * @param parent the model whose encoder stays; absent in a full training
     * @param vectors where the texts' frozen vectors may be, so that the training need not compute them
     */
    record Around(@Nullable Path parent, Path vectors, boolean resume) {}

    static Process start(TrainingJob job, JobFolder folder, Around around) throws IOException {
        Files.createDirectories(folder.work());
        ProcessBuilder builder = new ProcessBuilder(ChildProgram.command(flags(folder), arguments(job, folder, around)))
                .redirectErrorStream(true)
                .redirectInput(Redirect.PIPE)
                .redirectOutput(Redirect.appendTo(folder.log().toFile()));
        builder.environment().put("OMP_NUM_THREADS", String.valueOf(threads()));
        builder.environment().put("OMP_WAIT_POLICY", "PASSIVE"); // threads that spin while they wait slow everybody
        builder.environment().put("GOMP_SPINCOUNT", SPINS);
        return builder.start();
    }

    private static List<String> arguments(TrainingJob job, JobFolder folder, Around around) {
        JobPlan.Course course = job.plan().course();
        List<String> arguments = new ArrayList<>(List.of("train"));
        arguments.addAll(List.of("--data", folder.train().toString()));
        arguments.addAll(List.of("--lang", job.lang()));
        arguments.addAll(List.of("--out", folder.out().toString()));
        arguments.addAll(List.of("--progress", folder.progress().toString()));
        arguments.addAll(List.of("--seed", String.valueOf(course.seed())));
        if (course.kind() == JobKind.HEAD_ONLY) {
            arguments.addAll(List.of("--head-only", "--from", String.valueOf(around.parent())));
            return arguments;
        }
        if (folder.isCalibrated()) {
            arguments.addAll(List.of("--calibrate", folder.calibrate().toString()));
        }
        arguments.addAll(List.of("--base", course.base()));
        arguments.addAll(List.of("--device", "auto"));
        arguments.addAll(List.of("--threads", String.valueOf(threads())));
        arguments.addAll(List.of("--epochs", String.valueOf(course.epochs())));
        arguments.add("--no-baselines"); // the gate compares
        arguments.addAll(List.of("--vectors", around.vectors().toString()));
        if (around.resume()) {
            arguments.add("--resume");
        }
        return arguments;
    }

    /** Half the cores, and both where there are only two: of lowest priority they give way to every message. */
    private static int threads() {
        int cores = Runtime.getRuntime().availableProcessors();
        return Math.max(Math.min(2, cores), cores / 2);
    }

    private static List<String> flags(JobFolder folder) {
        return List.of(
                "-Xmx1500m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ErrorFile=" + folder.log().resolveSibling("crash-%p.log"));
    }
}
