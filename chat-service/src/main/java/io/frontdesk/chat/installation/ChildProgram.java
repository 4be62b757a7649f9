package io.frontdesk.chat.installation;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line that starts this same program once more, in a process of its own. Starts nothing itself. */
public final class ChildProgram {
    private static final List<String> INHERITED =
            List.of("--add-modules", "--enable-native-access", "--sun-misc", "-D");
    private static final String PARENT = "-Dfrontdesk.parent=";
    private static final String MAIN = "io.frontdesk.chat.Application";

    private ChildProgram() {}

    /**
     * A command for {@link ProcessBuilder}: this Java, this class path, and a child that ends when its parent is gone.
     *
     * @param flags further flags of the child's JVM
     * @param arguments what the program is told
     */
    public static List<String> command(List<String> flags, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> INHERITED.stream().anyMatch(flag::startsWith) && !flag.startsWith(PARENT))
                .forEach(command::add);
        command.add(PARENT + ProcessHandle.current().pid());
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN));
        command.addAll(arguments);
        return command;
    }
}
