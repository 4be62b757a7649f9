package io.frontdesk.chat.simulation;

import io.frontdesk.chat.installation.DataFolder;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Simulated weeks, once with the learning loop and once without, from the same start with the same customers. */
public final class Simulation {
    private final Servers servers;
    private final SimulationSettings settings;
    private final Consumer<String> news;

    public Simulation(Servers servers, SimulationSettings settings, Consumer<String> news) {
        this.servers = servers;
        this.settings = settings;
        this.news = news;
    }

    /**
     * Goes through both.
     *
     * @param opening the shop's folder on the evening before, made where it is not there; null makes one and removes it
     */
    public Figures run(Pool pool, @Nullable Path opening) throws IOException {
        long began = System.nanoTime();
        Path scratch = Files.createTempDirectory("frontdesk-simulation");
        try {
            Path start = opening == null ? scratch.resolve("opening") : opening;
            new Opening(servers, settings, news).in(Files.createDirectories(start));
            Plan plan = Plan.of(pool, settings.seed());
            ArmResult loop = arm(start, scratch.resolve("loop"), plan, true);
            ArmResult control = arm(start, scratch.resolve("control"), plan, false);
            Reckoning reckoning = new Reckoning(settings, Needs.of(settings.pack()), loop, control);
            return reckoning.figures((System.nanoTime() - began) / 1e9);
        } finally {
            Folders.remove(scratch);
        }
    }

    private ArmResult arm(Path start, Path folder, Plan plan, boolean loop) throws IOException {
        Folders.copy(start, folder);
        ShopServer server =
                ShopServer.start(servers, DataFolder.prepared(folder), loop && settings.trains(), settings.begin());
        try (Arm arm = new Arm(server, settings, loop, news)) {
            return arm.run(plan);
        }
    }
}
