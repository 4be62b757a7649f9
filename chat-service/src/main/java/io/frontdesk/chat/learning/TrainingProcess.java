package io.frontdesk.chat.learning;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The {@code train} command of this same program as a child of lowest priority, so that it gives way to every message.
 * Ends with its parent.
 */
final class TrainingProcess {
    private static final List<String> INHERITED =
            List.of("--add-modules", "--enable-native-access", "--sun-misc", "-D");
    private static final String MAIN = "io.frontdesk.chat.Application";

    private TrainingProcess() {}

    static Process start(TrainingOrder order) throws IOException {
        Files.createDirectories(order.log().getParent());
        List<String> command = new ArrayList<>(politeness());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmFlags(order));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN));
        command.addAll(order.arguments());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(Redirect.PIPE)
                .redirectOutput(Redirect.appendTo(order.log().toFile()));
        builder.environment().put("OMP_NUM_THREADS", String.valueOf(TrainingOrder.threads()));
        builder.environment().put("OMP_WAIT_POLICY", "PASSIVE"); // threads that spin while they wait slow everybody
        builder.environment().put("GOMP_SPINCOUNT", "0");
        return builder.start();
    }

    /** {@code nice} where this machine has it, and nothing where not. */
    private static List<String> politeness() {
        boolean nice = List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "nice")));
        return nice ? List.of("nice", "-n", "15") : List.of();
    }

    private static List<String> jvmFlags(TrainingOrder order) {
        List<String> flags = new ArrayList<>();
        for (String flag : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
            if (INHERITED.stream().anyMatch(flag::startsWith) && !flag.startsWith("-Dfrontdesk.parent")) {
                flags.add(flag);
            }
        }
        flags.add("-Xmx1500m");
        flags.add("-XX:+UseSerialGC");
        flags.add("-XX:TieredStopAtLevel=1");
        flags.add("-XX:ErrorFile=" + order.log().resolveSibling("crash-%p.log"));
        flags.add("-Dfrontdesk.parent=" + ProcessHandle.current().pid());
        return flags;
    }
}
