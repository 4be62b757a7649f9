package io.frontdesk.chat.simulation;

import io.frontdesk.chat.installation.DataFolder;
import io.frontdesk.chat.installation.PackCopy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * The shop on the evening before its first simulated day: the whole pack, and the models of the first trainings, as a first
 * start makes them. Both arms begin with a copy of it.
 */
final class Opening {
    private static final String READY = "ready";
    private static final Duration SOON = Duration.ofMinutes(3);
    private static final Duration A_MOMENT = Duration.ofSeconds(10);

    private final Servers servers;
    private final SimulationSettings settings;
    private final Consumer<String> news;

    Opening(Servers servers, SimulationSettings settings, Consumer<String> news) {
        this.servers = servers;
        this.settings = settings;
        this.news = news;
    }

    /** Makes it in {@code folder}, unless that has been done before. */
    void in(Path folder) throws IOException {
        if (Files.exists(folder.resolve(READY))) {
            news.accept("the shop of " + folder + " opens");
            return;
        }
        DataFolder data = DataFolder.prepared(folder);
        PackCopy.into(data, settings.pack());
        if (settings.trains()) {
            train(data);
        }
        Files.createFile(folder.resolve(READY));
    }

    private void train(DataFolder data) {
        news.accept("the first trainings, some ten minutes ...");
        try (ShopServer server =
                        ShopServer.start(servers, data, true, settings.begin().minus(Duration.ofDays(1)));
                Api admin = new Api(server.address(), server::adminToken)) {
            TrainingDesk desk = TrainingDesk.fromTheStart(admin);
            Waiting.until(desk::hasAny, SOON, "no training was ordered");
            do {
                tell(desk.ready(0));
                Waiting.pause(A_MOMENT); // until they serve, or are tried again
            } while (desk.isBusy());
        }
    }

    private void tell(List<Training> ended) {
        ended.forEach(one -> news.accept(one.lang() + ": " + one.state() + " " + String.join(", ", one.reasons())));
    }
}
