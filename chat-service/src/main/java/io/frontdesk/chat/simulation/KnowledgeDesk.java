package io.frontdesk.chat.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The admin at the page of unanswered topics: what was asked often enough and is about one thing becomes an entry, with what the
 * agents answered and the words of those who asked; where the other language has nothing on it yet, in that language as well, as
 * the company would put it. They are first tried on the questions of the last days, and one that would
 * spoil more than it mends is left alone.
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
    /** What there are entries about, as need and language. */
    private final Set<String> written = new HashSet<>();

    private final List<Published> published = new ArrayList<>();
    private int made;

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

    /** Has the topics found anew and makes one draft of what there is to do. */
    void work(int week) {
        List<Wanted> wanted = new ArrayList<>();
        for (JsonNode topic : api.post("/api/admin/review/topics", Api.object()).path("topics")) {
            Optional<String> need = about(topic);
            if (need.filter(this::wants).isPresent() && fresh(topic).size() >= DEMAND) {
                wanted.add(wanted(topic, need.get()));
            }
        }
        if (!wanted.isEmpty()) {
            publish(week, wanted);
        }
    }

    /** An entry to be, the topic it is made of, and what it says in the other language. */
    private record Wanted(
            String entry, String lang, String need, JsonNode topic, ObjectNode row, Optional<ObjectNode> variant) {
        Stream<String> lines() {
            return Stream.concat(Stream.of(row), variant.stream()).map(ObjectNode::toString);
        }
    }

    private Wanted wanted(JsonNode topic, String need) {
        String lang = topic.path("lang").asText();
        String entry = need + "-" + lang + "-" + ++made;
        String question = topic.path("question").asText();
        ObjectNode row = Api.object()
                .put("id", entry)
                .put("lang", lang)
                .put("question", question)
                .put("answer", answer(topic, need, lang))
                .put("category", need);
        ArrayNode similar = row.putArray("similar");
        fresh(topic).stream().filter(text -> !text.equals(question)).forEach(similar::add);
        truth.published(entry, need);
        written.add(need + " " + lang);
        return new Wanted(entry, lang, need, topic, row, variant(entry, lang, need));
    }

    private Optional<ObjectNode> variant(String entry, String lang, String need) {
        String other = lang.equals("en") ? "zh" : "en";
        return words.topic(need)
                .filter(topic -> written.add(need + " " + other))
                .map(topic -> {
                    ObjectNode row = Api.object()
                            .put("id", entry)
                            .put("lang", other)
                            .put("question", topic.path("title_" + other).asText())
                            .put("answer", words.reply(need, other, random))
                            .put("category", need);
                    row.putArray("similar")
                            .add(topic.path("definition_" + other).asText());
                    return row;
                });
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

    /** Those of its texts that are in no entry yet. */
    private List<String> fresh(JsonNode topic) {
        List<String> fresh = new ArrayList<>();
        topic.path("utterances").forEach(text -> fresh.add(text.asText()));
        fresh.removeIf(used::contains);
        return fresh;
    }

    /** Tries all of them at once on what was asked of late, and publishes those that mend more than they spoil. */
    private void publish(int week, List<Wanted> wanted) {
        Map<String, Effect> effects = replayed(drafted(wanted));
        List<Wanted> kept =
                wanted.stream().filter(one -> effect(effects, one).isWorthIt()).toList();
        if (!kept.isEmpty()) {
            api.post(DRAFTS + drafted(kept) + "/publish", Api.object().put("note", "unanswered topics"));
        }
        for (Wanted one : wanted) {
            Effect effect = effect(effects, one);
            boolean isKept = kept.contains(one);
            if (isKept) {
                used.addAll(fresh(one.topic));
            }
            published.add(new Published(
                    week,
                    one.entry,
                    one.lang,
                    one.need,
                    one.topic.path("asked").asInt(),
                    one.row.path("similar").size() + 1,
                    effect.right,
                    effect.spoilt,
                    isKept));
        }
    }

    private String drafted(List<Wanted> wanted) {
        String lines = wanted.stream().flatMap(Wanted::lines).collect(Collectors.joining("\n"));
        return api.upload("/api/admin/knowledge/drafts", "topics.jsonl", lines.getBytes(UTF_8))
                .path("draft")
                .path("id")
                .asText();
    }

    private static Effect effect(Map<String, Effect> effects, Wanted one) {
        return effects.getOrDefault(one.entry, new Effect(0, 0));
    }

    /** What agents wrote, unless it answers something else or names somebody; then the company's own words. */
    private String answer(JsonNode topic, String need, String lang) {
        String mined = topic.path("answer").asText();
        boolean usable =
                words.isAnswer(mined, need, lang) && !MASKED.matcher(mined).find();
        return usable ? mined : words.reply(need, lang, random);
    }

    /** What an entry would have changed for the better, and for the worse. */
    private record Effect(int right, int spoilt) {
        Effect plus(boolean good) {
            return good ? new Effect(right + 1, spoilt) : new Effect(right, spoilt + 1);
        }

        boolean isWorthIt() {
            return spoilt <= Math.max(1, right / 4);
        }
    }

    /** Asks what was asked in the last days once more, and goes through what would be answered by each new entry. */
    private Map<String, Effect> replayed(String draft) {
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
        Map<String, Effect> effects = new HashMap<>();
        for (JsonNode change : api.get(path + "?limit=500").path("changes")) {
            JsonNode what = change.path("what");
            String entry =
                    what.path("after").path("citations").path(0).path("id").asText();
            Optional<String> need = log.need(what.path("text").asText());
            if (need.isPresent() && entry.matches(".+-(en|zh)-\\d+")) {
                boolean good = truth.isAbout(entry, need.get());
                effects.merge(entry, new Effect(0, 0).plus(good), (one, same) -> one.plus(good));
                api.put(
                        path + "/changes/" + change.path("place").asInt(),
                        Api.object().put("verdict", good ? "approved" : "rejected"));
            }
        }
        return effects;
    }
}
