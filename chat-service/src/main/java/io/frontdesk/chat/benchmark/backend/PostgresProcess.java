package io.frontdesk.chat.benchmark.backend;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A PostgreSQL server with an empty database, in a folder and on a port of its own: stopped without a warning, started
 * again over the same data. Ends with this program.
 */
public final class PostgresProcess implements Backend {
    private static final String USER = "frontdesk";
    private static final int ROOT = 0;
    private static final List<String> AS_ANOTHER = List.of("unshare", "-U");

    private final PostgresPrograms programs;
    private final Path folder;
    private final Errand errand;
    private final String password = UUID.randomUUID().toString();
    private final int port = FreePort.find();
    private final Thread hook = Thread.ofPlatform().name("postgres-stop").unstarted(this::stopIfRunning);
    private final List<String> prefix;
    private boolean running;

    /** Makes the database in {@code folder}, which must be empty, and starts it. */
    public PostgresProcess(PostgresPrograms programs, Path folder) {
        this.programs = requireNonNull(programs, "programs");
        this.folder = requireNonNull(folder, "folder");
        this.errand = new Errand(folder.resolve("commands.log"));
        this.prefix = prefix();
        make();
        start();
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** The database as {@code FRONTDESK_DB_URL} names it, password included. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=" + USER + "&password=" + password;
    }

    /** Starts it; it takes connections when this returns. */
    @Override
    public synchronized void start() {
        errand.run(
                command(
                        "pg_ctl",
                        "-D",
                        data(),
                        "-l",
                        folder.resolve("postgres.log").toString(),
                        "-w",
                        "start"),
                "PostgreSQL did not start");
        running = true;
    }

    /** Ends it at once, as a crash does: nothing is written out, nobody is told, and the next start has to recover. */
    @Override
    public synchronized void stop() {
        errand.run(command("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop"), "PostgreSQL did not stop");
        running = false;
    }

    @Override
    public void close() {
        if (!isProgramEnding()) {
            stopIfRunning();
        }
    }

    private boolean isProgramEnding() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
            return false;
        } catch (IllegalStateException ending) {
            return true; // the hook stops it
        }
    }

    private synchronized void stopIfRunning() {
        if (running) {
            stop();
        }
    }

    private void make() {
        try {
            Path secret = Files.writeString(folder.resolve("password"), password);
            errand.run(
                    command(
                            "initdb",
                            "-D",
                            data(),
                            "-U",
                            USER,
                            "-A",
                            "scram-sha-256",
                            "--pwfile=" + secret,
                            "-E",
                            "UTF8",
                            "--no-locale"),
                    "the database could not be made");
            Files.writeString(folder.resolve("data").resolve("postgresql.conf"), settings(), StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private String settings() {
        return """

                port = %d
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                """.formatted(port);
    }

    /** PostgreSQL refuses to be run by root, so there it gets a user of its own that owns the same files. */
    private List<String> prefix() {
        if (owner() != ROOT) {
            return List.of();
        }
        List<String> trial = new ArrayList<>(AS_ANOTHER);
        trial.add("true");
        if (!errand.succeeds(trial)) {
            throw new BackendFailed("PostgreSQL does not run as root, and this machine lets root become nobody else"
                    + " (unshare -U): start the benchmark as another user");
        }
        return AS_ANOTHER;
    }

    private int owner() {
        try {
            return (Integer) Files.getAttribute(folder, "unix:uid");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<String> command(String program, String... arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(programs.program(program));
        command.addAll(List.of(arguments));
        return command;
    }

    private String data() {
        return folder.resolve("data").toString();
    }
}
