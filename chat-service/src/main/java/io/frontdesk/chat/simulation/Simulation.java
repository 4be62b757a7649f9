package io.frontdesk.chat.simulation;

import io.frontdesk.chat.installation.DataFolder;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Simulated weeks, once with the learning loop and once without, from the same start with the same customers. */
public final class Simulation {
    /** What is told of a visit. */
    public static final List<String> VISIT =
            List.of("arm", "week", "lang", "need", "kind", "outcome", "about", "chosen", "served", "text");

    private final Servers servers;
    private final SimulationSettings settings;
    private final Consumer<String> news;
    private final Consumer<List<String>> visits;

    /** @param visits is told of every visit at the end, in the order of {@link #VISIT} */
    public Simulation(
            Servers servers, SimulationSettings settings, Consumer<String> news, Consumer<List<String>> visits) {
        this.servers = servers;
        this.settings = settings;
        this.news = news;
        this.visits = visits;
    }

    /**
     * Goes through both.
     *
     * @param opening the shop's folder on the evening before, made where it is not there; null makes one and removes it
     * @param kept where the shop's folder goes as the loop left it, for a server to be started on; null keeps it nowhere
     */
    public Figures run(Pool pool, @Nullable Path opening, @Nullable Path kept) throws IOException {
        long began = System.nanoTime();
        Path scratch = Files.createTempDirectory("frontdesk-simulation");
        try {
            Path start = opening == null ? scratch.resolve("opening") : opening;
            new Opening(servers, settings, news).in(Files.createDirectories(start));
            Plan plan = Plan.of(pool, settings.seed());
            ArmResult loop = arm(start, scratch.resolve("loop"), plan, true);
            if (kept != null) {
                Folders.copy(scratch.resolve("loop"), kept);
            }
            ArmResult control = arm(start, scratch.resolve("control"), plan, false);
            tell("loop", loop);
            tell("control", control);
            Reckoning reckoning = new Reckoning(settings, Needs.of(settings.pack()), loop, control);
            return reckoning.figures((System.nanoTime() - began) / 1e9);
        } finally {
            Folders.remove(scratch);
        }
    }

    private void tell(String arm, ArmResult result) {
        for (Experience one : result.experiences()) {
            Saying saying = one.visit().saying();
            visits.accept(List.of(
                    arm,
                    String.valueOf(one.visit().week()),
                    saying.lang(),
                    saying.need(),
                    saying.kind().name().toLowerCase(Locale.ROOT),
                    one.outcome().name().toLowerCase(Locale.ROOT),
                    one.about(),
                    String.valueOf(one.chosen()),
                    String.valueOf(one.served()),
                    saying.text()));
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
