package io.frontdesk.chat.cli;

import io.frontdesk.chat.installation.DataFolder;
import io.frontdesk.chat.installation.DataFolderLock;
import io.frontdesk.chat.installation.Distribution;
import io.frontdesk.chat.installation.PackCopy;
import io.frontdesk.chat.installation.UnusableFolder;
import io.micronaut.runtime.server.EmbeddedServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/** Serves until it is stopped; everything that can stand in the way is checked first and named in one sentence. */
@Command(
        name = "up",
        description = "Serves the widget, the console and the API; trains in the background on the first start.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {
    private static final int NEEDED_JAVA = 25;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--port", defaultValue = "8080", description = "Port to listen on (default: ${DEFAULT-VALUE}).")
    private int port = 8080;

    @Option(
            names = "--host",
            defaultValue = "0.0.0.0",
            description = "Address to listen on (default: ${DEFAULT-VALUE}, all of this machine).")
    private String host = "0.0.0.0";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Folder for everything the server keeps (default: ./${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Option(
            names = "--pack",
            paramLabel = "NAME",
            defaultValue = "shop",
            description = "Pack that the first start imports: a shipped one's name, or a folder, with a slash in it"
                    + " (default: ${DEFAULT-VALUE}).")
    private String pack = "shop";

    @Option(
            names = "--no-train",
            description = "Serves what is there and trains nothing; answers come from the nearest labelled examples.")
    private boolean noTraining;

    @Option(
            names = "--workers",
            paramLabel = "own|elsewhere",
            defaultValue = "own",
            description =
                    "Who trains: a child of this server, or those started with 'frontdesk worker' on other machines"
                            + " (default: ${DEFAULT-VALUE}).")
    private Workers workers = Workers.OWN;

    /** Who trains. */
    enum Workers {
        OWN,
        ELSEWHERE
    }

    @Override
    public Integer call() throws Exception {
        checkJava(Runtime.version().feature());
        checkPort();
        try {
            DataFolder folder = DataFolder.prepared(data);
            try (DataFolderLock _ = DataFolderLock.on(folder)) {
                if (!Files.isDirectory(folder.pack())) {
                    PackCopy.into(folder, Distribution.current().pack(pack));
                }
                serve(folder);
            }
        } catch (UnusableFolder unusable) {
            throw new BadUsage(String.valueOf(unusable.getMessage()));
        }
        return 0;
    }

    /** Never returns: a signal stops the server through the framework's own hook, and then the program ends. */
    private void serve(DataFolder folder) throws InterruptedException, IOException {
        ServerStart start =
                new ServerStart(host, port, !noTraining, workers.name().toLowerCase(Locale.ROOT));
        announce(start.on(folder).getBean(EmbeddedServer.class), folder);
        new CountDownLatch(1).await();
    }

    private void announce(EmbeddedServer server, DataFolder folder) throws IOException {
        String address = "http://localhost:" + server.getPort();
        PrintWriter out = spec.commandLine().getOut();
        out.println();
        out.println("  Frontdesk is up; Ctrl-C stops it.");
        out.println("  demo page with the widget  " + address + "/");
        out.println("  console                    " + address + "/console");
        out.println("  token for the console      " + adminToken(folder));
        out.println("  API                        " + address + "/docs");
        out.println("  health                     " + address + "/health");
        out.println("  data                       " + folder.root());
        out.println();
        out.flush();
    }

    private static String adminToken(DataFolder folder) throws IOException {
        if (System.getenv(WhichServer.ADMIN_TOKEN) != null) {
            return "that of " + WhichServer.ADMIN_TOKEN;
        }
        if (!Files.exists(folder.adminToken())) {
            return "(none)";
        }
        return isWatched() ? Files.readString(folder.adminToken()).strip() : "in " + folder.adminToken();
    }

    /** Whether somebody sees the output, rather than a log that keeps it. */
    @SuppressWarnings("SystemConsoleNull") // still null where the output is no terminal
    private static boolean isWatched() {
        return System.console() != null && System.console().isTerminal();
    }

    static void checkJava(int feature) {
        if (feature < NEEDED_JAVA) {
            throw new BadUsage("needs Java " + NEEDED_JAVA + " or newer, this is Java " + feature);
        }
    }

    private void checkPort() {
        if (port < 0 || port > 65535) {
            throw new BadUsage("--port must be within 0 to 65535, got " + port);
        }
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (UnknownHostException unknown) {
            throw new BadUsage("--host " + host + " is no address of this machine");
        } catch (BindException taken) {
            throw new BadUsage("port " + port + " on " + host + " is taken or not allowed; choose another with --port");
        } catch (IOException refused) {
            throw new BadUsage("cannot listen on " + host + " port " + port);
        }
    }
}
