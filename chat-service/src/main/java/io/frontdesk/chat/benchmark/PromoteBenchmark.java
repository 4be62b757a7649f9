package io.frontdesk.chat.benchmark;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontdesk.chat.client.AdminClient;
import io.frontdesk.chat.client.Backoff;
import io.frontdesk.chat.client.Delivery;
import io.frontdesk.intent.registry.ModelStore;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Customers who ask at a fixed rate while the model of each language is given to some of them, to all, and taken back, again
 * and again; then every reply is read afresh, and the model that its trace names held against those that were in service.
 */
public final class PromoteBenchmark {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ROLLOUTS = "/api/admin/learning/rollouts";
    private static final double CONNECTS_PER_SECOND = 200;
    private static final long SLOW_MICROS = 1_000_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration HEARTBEAT = Duration.ofMinutes(1);
    private static final Duration BETWEEN = Duration.ofMillis(400);
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(5));

    private final Ground ground;
    private final Plan plan;

    /**
     * What is done.
     *
     * @param rounds how often each language's candidate is promoted and taken back
     * @param quiet seconds of the same load before, in which nothing changes
     */
    public record Plan(int rounds, int connections, double rate, int quiet) {
        public Plan {
            require("rounds", rounds >= 1, rounds);
            require("connections", connections >= 1, connections);
            require("rate", rate > 0 && rate <= 10_000, rate);
            require("quiet", quiet >= 1, quiet);
        }

        private static void require(String name, boolean inRange, Number value) {
            if (!inRange) {
                throw new IllegalArgumentException(name + " is out of range, got " + value);
            }
        }
    }

    /** Copies the models of a language into a store: the one that serves, and one that wants to. */
    public interface Models {
        /** The folders' names are the versions. */
        record Pair(Path champion, Path candidate) {}

        Pair of(String lang);
    }

    public PromoteBenchmark(Ground ground, Plan plan) {
        this.ground = requireNonNull(ground, "ground");
        this.plan = requireNonNull(plan, "plan");
    }

    public PromoteFigures run(Models models) {
        ground.environment("FRONTDESK_ROLLOUT_AUTOMATIC", "false");
        ground.environment("FRONTDESK_ROLLOUT_SHARES", "50");
        try (ServerProcess server = ground.server("server");
                AdminClient admin = new AdminClient(server.address(), server.adminToken());
                Crowd crowd = new Crowd(server.address(), ground.ledger(), ground.texts())
                        .of("c", plan.connections(), Delivery.AT_ONCE, HEARTBEAT, BACKOFF)
                        .shuffled(ground.seed())) {
            Map<String, Switched> languages = new LinkedHashMap<>();
            for (String lang : LoadTexts.LANGUAGES) {
                languages.put(lang, prepared(server, admin, lang, models.of(lang)));
            }
            crowd.arrive(CONNECTS_PER_SECOND, PATIENCE);
            Meter quiet = during(crowd, "nothing changes", () -> Pacer.sleep(Duration.ofSeconds(plan.quiet())));
            Meter busy = during(crowd, plan.rounds() + " promotions and as many rollbacks", () -> {
                for (int round = 0; round < plan.rounds(); round++) {
                    languages.values().forEach(language -> language.round(admin));
                }
            });
            crowd.settle(PATIENCE);
            Verdict verdict = ground.verdict(server.address());
            ServedCheck served = new ServedCheck(admin, languages);
            // whoever came and said nothing left no conversation
            ground.ledger().log().book().acknowledgements().stream()
                    .map(Acknowledgement::conversation)
                    .distinct()
                    .forEach(served::check);
            served.findings().forEach(ground::tell);
            return figures(quiet, busy, verdict, served, languages);
        }
    }

    private Switched prepared(ServerProcess server, AdminClient admin, String lang, Models.Pair pair) {
        ground.tell(lang + ": putting two models into the data folder, and having the gate judge one ...");
        ModelStore store = ModelStore.in(server.models());
        String champion = ModelCopy.into(store, lang, pair.champion());
        String candidate = ModelCopy.into(store, lang, pair.candidate());
        store.promote(lang, champion);
        await(() -> serving(admin, lang).equals(champion), lang + ": the champion does not serve");
        asked(admin.post(ROLLOUTS, "{\"lang\":\"" + lang + "\",\"version\":\"" + candidate + "\"}"));
        await(() -> candidate.equals(rollout(admin, lang).path("version").asText()), lang + ": nothing was judged");
        JsonNode begun = rollout(admin, lang);
        if (!begun.path("state").asText().equals("shadow")) {
            throw new BenchmarkFailed(lang + ": the gate held the candidate back: " + begun.path("blocked_by"));
        }
        Switched switched = new Switched(begun.path("id").asText(), champion, candidate);
        switched.serve(Set.of(champion));
        return switched;
    }

    private Meter during(Crowd crowd, String what, Runnable work) {
        ground.tell(what + " ...");
        Meter meter = new Meter();
        try (BackgroundLoad load = new BackgroundLoad(plan.rate(), (i, intended) -> crowd.ask(intended, meter))) {
            work.run();
            load.check();
        }
        crowd.settle(PATIENCE);
        return meter;
    }

    private PromoteFigures figures(
            Meter quiet, Meter busy, Verdict verdict, ServedCheck served, Map<String, Switched> languages) {
        return new PromoteFigures(
                plan.rounds() * languages.size(),
                plan.rounds() * languages.size(),
                busy.sent(),
                busy.accepted(),
                busy.answered(),
                busy.refused(),
                busy.answersAbove(SLOW_MICROS),
                quiet.answersAbove(SLOW_MICROS),
                busy.acks(),
                busy.answers(),
                quiet.answers(),
                served.turns(),
                served.byCandidate(),
                served.notInService(),
                verdict.lost(),
                verdict.doubled(),
                verdict.gaps(),
                verdict.unanswered(),
                verdict.undelivered());
    }

    private static JsonNode rollout(AdminClient admin, String lang) {
        for (JsonNode language : asked(admin.get(ROLLOUTS)).path("languages")) {
            if (language.path("lang").asText().equals(lang)) {
                return language.path("rollout");
            }
        }
        return JSON.createObjectNode();
    }

    private static String serving(AdminClient admin, String lang) {
        for (JsonNode language : asked(admin.get(ROLLOUTS)).path("languages")) {
            if (language.path("lang").asText().equals(lang)) {
                return language.path("serving").asText();
            }
        }
        return "";
    }

    private static void await(BooleanSupplier wanted, String otherwise) {
        Crowd.await(wanted, PATIENCE, otherwise);
    }

    private static JsonNode asked(AdminClient.Answer answer) {
        if (!answer.ok()) {
            throw new BenchmarkFailed("the server refused: " + answer.status() + " " + answer.body());
        }
        try {
            return JSON.readTree(answer.body());
        } catch (IOException notJson) {
            throw new BenchmarkFailed("the server's answer is no JSON", notJson);
        }
    }

    /** The models of one language that were in service, and when; while a change is under way both sides of it are. */
    static final class Switched {
        private final String rollout;
        private final String champion;
        private final String candidate;
        private final Timeline timeline = new Timeline();

        private Switched(String rollout, String champion, String candidate) {
            this.rollout = rollout;
            this.champion = champion;
            this.candidate = candidate;
        }

        Timeline timeline() {
            return timeline;
        }

        boolean isCandidate(String model) {
            return model.equals(candidate);
        }

        private void serve(Set<String> models) {
            timeline.from(System.currentTimeMillis(), models);
        }

        /** To half, to all, and back. */
        private void round(AdminClient admin) {
            change(admin, "promote", "{}", Set.of(champion, candidate));
            change(admin, "promote", "{\"all\":true}", Set.of(candidate));
            change(admin, "return", "{}", Set.of(champion));
        }

        private void change(AdminClient admin, String what, String body, Set<String> afterwards) {
            serve(Set.of(champion, candidate));
            asked(admin.post(ROLLOUTS + "/" + rollout + "/" + what, body));
            serve(afterwards);
            Pacer.sleep(BETWEEN);
        }
    }

    /** The turns of a conversation as administrators see them. */
    static List<JsonNode> turns(AdminClient admin, String conversation) {
        List<JsonNode> turns = new ArrayList<>();
        asked(admin.get("/api/admin/conversations/" + conversation))
                .path("turns")
                .forEach(turns::add);
        return turns;
    }
}
