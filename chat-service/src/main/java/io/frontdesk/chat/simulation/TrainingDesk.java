package io.frontdesk.chat.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontdesk.chat.encoding.LearnedLanguage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The admin at the page of trainings: one of the head alone at the end of each week, by the button; the gate judges, the rollout
 * moves by itself. What was held is taken out for good once a candidate has been stopped for it, and trained again.
 */
final class TrainingDesk {
    private static final String JOBS = "/api/admin/training/jobs";
    private static final String ROLLOUTS = "/api/admin/learning/rollouts";
    private static final String HELD = "/api/admin/learning/held";
    private static final Set<String> OPEN = Set.of("waiting", "running", "trained", "judging");
    private static final Duration CLEAN_PATIENCE = Duration.ofMinutes(3);
    private static final Duration PATIENCE = Duration.ofMinutes(90);

    /** The server looks at rollouts every second, and counts for every third look. */
    private static final Duration LOOKS = Duration.ofMillis(3_500);

    private final Api api;
    private final Set<String> seen = new HashSet<>();
    private final List<Training> trainings = new ArrayList<>();

    private TrainingDesk(Api api) {
        this.api = api;
    }

    /** One who takes note of all trainings. */
    static TrainingDesk fromTheStart(Api api) {
        return new TrainingDesk(api);
    }

    /** One who takes note of those that are yet to come. */
    static TrainingDesk fromNowOn(Api api) {
        TrainingDesk desk = new TrainingDesk(api);
        desk.jobs().forEach(job -> desk.seen.add(job.path("id").asText()));
        return desk;
    }

    boolean hasAny() {
        return !jobs().isEmpty();
    }

    /** Nothing is trained but what is ordered. */
    void orderByHandOnly() {
        api.put("/api/admin/training/schedule", Api.object().put("examples", 0));
    }

    /** Trains every language that has learned something since, and waits for the gate. */
    void train(int week) {
        JsonNode fresh = api.get("/api/admin/training/schedule").path("fresh");
        train(
                week,
                LearnedLanguage.all().stream()
                        .map(LearnedLanguage::lang)
                        .filter(lang -> fresh.path(lang).asInt() > 0)
                        .toList());
    }

    /** Trains {@code languages}, whatever they have learned. */
    void train(int week, Collection<String> languages) {
        ready(week);
        languages.forEach(
                lang -> api.tryPost(JOBS, Api.object().put("lang", lang).put("kind", "head_only")));
        ready(week);
    }

    /** Whether the server itself orders a training without what was erased, which it looks for now and then. */
    boolean hasOrderedCleanOne() {
        return Waiting.comes(
                () -> jobs().stream()
                        .anyMatch(job -> job.path("cause").asText().equals("erasure")
                                && !seen.contains(job.path("id").asText())),
                CLEAN_PATIENCE);
    }

    /** Whether a training waits or goes on. */
    boolean isBusy() {
        return jobs().stream().anyMatch(job -> OPEN.contains(job.path("state").asText()));
    }

    /** Waits until no training is open, and notes those that have ended since. */
    List<Training> ready(int week) {
        Waiting.until(() -> !isBusy(), PATIENCE, "a training did not end");
        List<Training> ended = jobs().reversed().stream()
                .filter(job -> seen.add(job.path("id").asText()))
                .filter(job -> !job.path("state").asText().equals("skipped"))
                .map(job -> training(week, job))
                .toList();
        trainings.addAll(ended);
        return ended;
    }

    /** Gives the server time to take the steps of its rollouts that are due by now. */
    void letRollOut() {
        boolean open = false;
        for (JsonNode language : api.get(ROLLOUTS).path("languages")) {
            open |= Set.of("shadow", "share")
                    .contains(language.path("rollout").path("state").asText());
        }
        if (open) {
            Waiting.pause(LOOKS);
        }
    }

    /** What waits for a person: why, by the conversation. */
    Map<String, String> held() {
        Map<String, String> held = new HashMap<>();
        api.get(HELD + "?limit=100")
                .path("held")
                .forEach(one -> held.put(
                        one.path("conversation").asText(), one.path("check").asText()));
        return held;
    }

    /** Takes out whatever is held; how much that was. */
    int takeOutHeld() {
        int all = 0;
        ArrayNode ids = held(api);
        while (!ids.isEmpty()) {
            ObjectNode body = Api.object();
            body.set("ids", ids);
            api.post(HELD + "/withdraw", body);
            all += ids.size();
            ids = held(api);
        }
        return all;
    }

    List<Training> trainings() {
        return List.copyOf(trainings);
    }

    /** How many model versions are flagged for having seen what was erased. */
    int flagged() {
        int flagged = 0;
        for (JsonNode version :
                api.get("/api/admin/training/versions?limit=100").path("versions")) {
            flagged += version.hasNonNull("flagged_at") ? 1 : 0;
        }
        return flagged;
    }

    /** Every rollout there was, the oldest first, as language, version, state, and why. */
    List<String> rollouts() {
        List<String> all = new ArrayList<>();
        api.get(ROLLOUTS + "/history?limit=100")
                .path("rollouts")
                .forEach(one -> all.addFirst(one.path("lang").asText() + " "
                        + one.path("version").asText() + " " + one.path("state").asText() + " ("
                        + one.path("reason").asText() + ")"));
        return all;
    }

    private static ArrayNode held(Api api) {
        ArrayNode ids = Api.object().putArray("ids");
        api.get(HELD + "?limit=100")
                .path("held")
                .forEach(one -> ids.add(one.path("id").asText()));
        return ids;
    }

    private List<JsonNode> jobs() {
        List<JsonNode> jobs = new ArrayList<>();
        api.get(JOBS + "?limit=100").path("jobs").forEach(jobs::add);
        return jobs;
    }

    private static Training training(int week, JsonNode job) {
        List<String> reasons = new ArrayList<>();
        for (JsonNode finding : job.path("verdict").path("findings")) {
            if (finding.path("blocks").asBoolean()) {
                reasons.add(finding.path("check").asText() + " "
                        + finding.path("subject").asText());
            }
        }
        if (job.hasNonNull("message")) {
            reasons.add(job.path("message").asText());
        }
        return new Training(
                week,
                job.path("lang").asText(),
                job.path("version").asText(),
                job.path("plan").path("course").path("kind").asText(),
                job.path("cause").asText(),
                job.path("state").asText(),
                reasons);
    }
}
