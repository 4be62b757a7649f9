package io.frontdesk.chat.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The admin at the page of unanswered topics: what was asked often enough and is about one thing becomes an entry, with what the
 * agents answered and the words of those who asked. Each draft is first tried on the questions of the last days, and left alone
 * where it would spoil more than it mends.
 */
final class KnowledgeDesk {
    /** Asked less often nobody writes an entry. */
    private static final int DEMAND = 3;

    private static final double ABOUT_ONE_THING = 0.7;
    private static final int REPLAYED_DAYS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Pattern MASKED = Pattern.compile("\\[[a-z-]+]");
    private static final String DRAFTS = "/api/admin/knowledge/drafts/";

    private final Api api;
    private final Log log;
    private final CompanyWords words;
    private final GroundTruth truth;
    private final ReviewDesk intents;
    private final Needs needs;
    private final Random random = new Random(7);
    private final Set<String> used = new HashSet<>();
    private final List<Published> published = new ArrayList<>();

    /** What is known at the shop. */
    record Known(Log log, CompanyWords words, GroundTruth truth, Needs needs) {}

    KnowledgeDesk(Api api, Known known, ReviewDesk intents) {
        this.api = api;
        this.log = known.log();
        this.words = known.words();
        this.truth = known.truth();
        this.needs = known.needs();
        this.intents = intents;
    }

    /** Has the topics found anew and does what there is to do. */
    void work(int week) {
        for (JsonNode topic : api.post("/api/admin/review/topics", Api.object()).path("topics")) {
            Optional<String> need = about(topic);
            if (topic.path("draft").asText().isEmpty()
                    && need.filter(this::wants).isPresent()
                    && fresh(topic) >= DEMAND) {
                entry(week, topic, need.get());
            }
        }
    }

    List<Published> published() {
        return List.copyOf(published);
    }

    /** The pack says nothing of it, or it is called by new words. */
    private boolean wants(String need) {
        boolean renamed = need.equals(Needs.RENAMED);
        return renamed || (needs.isUncovered(need) && intents.hasIntent(need));
    }

    private Optional<String> about(JsonNode topic) {
        Map<String, Integer> votes = new HashMap<>();
        int all = 0;
        for (JsonNode text : topic.path("utterances")) {
            Optional<String> need = log.need(text.asText());
            need.ifPresent(one -> votes.merge(one, 1, Integer::sum));
            all += need.isPresent() ? 1 : 0;
        }
        int known = all;
        return votes.entrySet().stream()
                .filter(vote -> vote.getValue() >= ABOUT_ONE_THING * known)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** How many of its texts are in no entry yet. */
    private int fresh(JsonNode topic) {
        int fresh = 0;
        for (JsonNode text : topic.path("utterances")) {
            fresh += used.contains(text.asText()) ? 0 : 1;
        }
        return fresh;
    }

    private void entry(int week, JsonNode topic, String need) {
        String lang = topic.path("lang").asText();
        ObjectNode wanted =
                Api.object().put("answer", answer(topic, need, lang)).put("category", need);
        String draft = api.post("/api/admin/review/topics/" + topic.path("id").asText() + "/draft", wanted)
                .path("draft")
                .asText();
        JsonNode change =
                api.get(DRAFTS + draft).path("difference").path("changes").path(0);
        String entry = change.path("id").asText();
        truth.published(entry, need);
        Effect effect = replayed(draft, entry);
        boolean kept = effect.spoilt <= Math.max(1, effect.right / 4);
        if (kept) {
            api.post(
                    DRAFTS + draft + "/publish",
                    Api.object().put("note", "asked " + topic.path("asked").asInt() + " times"));
            topic.path("utterances").forEach(text -> used.add(text.asText()));
        }
        published.add(new Published(
                week,
                entry,
                lang,
                need,
                topic.path("asked").asInt(),
                topic.path("utterances").size(),
                effect.right,
                effect.spoilt,
                kept));
    }

    /** What agents wrote, unless it answers something else or names somebody; then the company's own words. */
    private String answer(JsonNode topic, String need, String lang) {
        String mined = topic.path("answer").asText();
        boolean usable =
                words.isAnswer(mined, need, lang) && !MASKED.matcher(mined).find();
        return usable ? mined : words.reply(need, lang, random);
    }

    private record Effect(int right, int spoilt) {}

    /** Asks what was asked in the last days once more, and goes through what would be answered by the new entry. */
    private Effect replayed(String draft, String entry) {
        String run = api.post(
                        "/api/admin/knowledge/replays",
                        Api.object().put("draft", draft).put("days", REPLAYED_DAYS))
                .path("id")
                .asText();
        String path = "/api/admin/knowledge/replays/" + run;
        Waiting.until(
                () -> !api.get(path + "?limit=1")
                        .path("run")
                        .path("state")
                        .asText()
                        .equals("running"),
                PATIENCE,
                "a replay did not end");
        int right = 0;
        int spoilt = 0;
        for (JsonNode change : api.get(path + "?limit=500").path("changes")) {
            JsonNode what = change.path("what");
            boolean byEntry = what.path("after")
                    .path("citations")
                    .path(0)
                    .path("id")
                    .asText()
                    .equals(entry);
            Optional<String> need = log.need(what.path("text").asText());
            if (byEntry && need.isPresent()) {
                boolean good = truth.isAbout(entry, need.get());
                right += good ? 1 : 0;
                spoilt += good ? 0 : 1;
                api.put(
                        path + "/changes/" + change.path("place").asInt(),
                        Api.object().put("verdict", good ? "approved" : "rejected"));
            }
        }
        return new Effect(right, spoilt);
    }
}
