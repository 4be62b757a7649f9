package io.frontdesk.chat.cli;

import io.frontdesk.chat.conversation.StoreWriter;
import io.frontdesk.chat.installation.DataFolder;
import io.frontdesk.chat.installation.UnusableFolder;
import io.frontdesk.chat.installation.WorkerLock;
import io.frontdesk.chat.learning.worker.Worker;
import io.micronaut.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Takes trainings that servers have ordered and does them, on any machine that reaches their database. */
@Command(
        name = "worker",
        description =
                "Takes trainings that servers have ordered and does them, on any machine that reaches their database.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "FRONTDESK_DB_URL names the PostgreSQL server that it shares with the servers. Without it, --data is the",
            "folder of the one server on this machine, which then need not run."
        })
final class WorkerCommand implements Callable<Integer> {
    private static final long PUTTING_DOWN_SECONDS = 10;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Folder for what it trains (default: ./${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Option(names = "--once", description = "Does what waits, then ends.")
    private boolean once;

    @Override
    public Integer call() throws Exception {
        try {
            DataFolder folder = DataFolder.prepared(data);
            if (!OfflineServer.isShared() && !Files.exists(folder.database())) {
                throw new BadUsage(
                        folder.root() + " holds no server's data; name its folder with --data, or the PostgreSQL"
                                + " server with FRONTDESK_DB_URL");
            }
            try (WorkerLock _ = WorkerLock.on(folder)) {
                work(folder);
            }
            return 0;
        } catch (UnusableFolder unusable) {
            throw new BadUsage(String.valueOf(unusable.getMessage()));
        }
    }

    /** A signal has it put down what it has in hand, so that another can go on with it at once. */
    private void work(DataFolder folder) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        ApplicationContext context = OfflineServer.on(folder); // not closed: what ends a server would be made first
        try {
            Worker worker = context.getBean(Worker.class);
            Runtime.getRuntime()
                    .addShutdownHook(Thread.ofPlatform().name("put-down").unstarted(() -> {
                        worker.stop();
                        await(done);
                    }));
            worker.work(once);
        } finally {
            context.getBean(StoreWriter.class).close();
            done.countDown();
        }
    }

    private static void await(CountDownLatch done) {
        try {
            boolean _ = done.await(PUTTING_DOWN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
