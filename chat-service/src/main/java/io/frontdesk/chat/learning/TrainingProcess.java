package io.frontdesk.chat.learning;

import io.frontdesk.chat.installation.ChildProgram;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The {@code train} command of this same program as a child of lowest priority, so that it gives way to every message.
 * Ends with its parent.
 */
final class TrainingProcess {
    /** How often a waiting thread looks before it sleeps: a quarter faster where all is quiet, a fifth slower beside a busy process. */
    private static final String SPINS = "2000";

    private TrainingProcess() {}

    static Process start(TrainingOrder order) throws IOException {
        Files.createDirectories(order.log().getParent());
        List<String> command = new ArrayList<>(politeness());
        command.addAll(ChildProgram.command(jvmFlags(order), order.arguments()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(Redirect.PIPE)
                .redirectOutput(Redirect.appendTo(order.log().toFile()));
        builder.environment().put("OMP_NUM_THREADS", String.valueOf(TrainingOrder.threads()));
        builder.environment().put("OMP_WAIT_POLICY", "PASSIVE"); // threads that spin while they wait slow everybody
        builder.environment().put("GOMP_SPINCOUNT", SPINS);
        return builder.start();
    }

    /** {@code nice} where this machine has it, and nothing where not. */
    private static List<String> politeness() {
        boolean nice = List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "nice")));
        return nice ? List.of("nice", "-n", "15") : List.of();
    }

    private static List<String> jvmFlags(TrainingOrder order) {
        return List.of(
                "-Xmx1500m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ErrorFile=" + order.log().resolveSibling("crash-%p.log"));
    }
}
