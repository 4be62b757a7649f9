package io.frontdesk.chat.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontdesk.chat.client.AdminClient.Answer;
import io.frontdesk.chat.review.Round;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The reviewer: works through the review inbox in its own order, a bounded number of decisions at a time. They say what the
 * words mean, name what has no intent yet, teach that a text is out of scope where the bot had answered or asked back, and pass
 * it over where it had declined. One in fifty decisions is wrong.
 */
final class ReviewDesk {
    /** So many turns about the recall are labelled before it is measured what that was good for. */
    static final int MOST_OF_RECALL = 30;

    private static final int PAGE = 50;

    private final Api api;
    private final Round round;
    private final Log log;
    private final CompanyWords words;
    private final Random random;
    private final Set<String> intents;
    private final Set<String> left = new HashSet<>();
    private final List<Labelled> labelled = new ArrayList<>();
    private int decisions;
    private int recalled;

    /** A conversation whose words were given a label. */
    record Labelled(int week, String conversation, String lang, String label) {}

    ReviewDesk(Api api, Round round, Log log, CompanyWords words, Set<String> intents, long seed) {
        this.api = api;
        this.round = round;
        this.log = log;
        this.words = words;
        this.intents = new HashSet<>(intents);
        this.random = new Random(seed);
    }

    /** What happened since is looked through by the server, and {@code budget} decisions are taken. */
    void review(int week, int budget) {
        round.run();
        int rest = budget;
        boolean more = true;
        while (rest > 0 && more) {
            more = false;
            for (JsonNode item :
                    api.get("/api/admin/review/items?limit=" + PAGE).path("items")) {
                if (rest > 0 && !left.contains(item.path("id").asText())) {
                    boolean decided = decide(week, item);
                    rest -= decided ? 1 : 0;
                    more = true;
                }
            }
        }
    }

    boolean hasIntent(String need) {
        return intents.contains(need);
    }

    int decisions() {
        return decisions;
    }

    /** How many turns about the recall were labelled. */
    int recalled() {
        return recalled;
    }

    List<Labelled> labelled() {
        return List.copyOf(labelled);
    }

    private boolean decide(int week, JsonNode item) {
        String id = item.path("id").asText();
        JsonNode turns = api.get("/api/admin/review/items/" + id).path("turns");
        Optional<String> need = need(turns);
        if (need.isEmpty() || isEnough(week, need.get(), turns.size())) {
            left.add(id);
            return false;
        }
        boolean done = carryOut(item, need.get(), turns);
        left.add(id);
        if (done) {
            decisions++;
            note(week, item, need.get(), turns);
        }
        return done;
    }

    private boolean isEnough(int week, String need, int turns) {
        return need.equals(Needs.RECALL) && week <= Plan.RECALL + 1 && recalled + turns > MOST_OF_RECALL;
    }

    private boolean carryOut(JsonNode item, String need, JsonNode turns) {
        String path = "/api/admin/review/items/" + item.path("id").asText();
        ObjectNode body = Api.object().put("revision", item.path("revision").asLong());
        if (need.equals(Needs.FOREIGN)) {
            boolean taught = StreamSupport.stream(turns.spliterator(), false)
                    .anyMatch(turn -> Set.of("answered", "not_helpful", "clarify", "declined", "reasked")
                            .contains(turn.path("outcome").asText()));
            return taught ? done(path + "/label", body.put("label", Needs.FOREIGN)) : done(path + "/ignore", body);
        }
        if (!intents.contains(need)) {
            Optional<ObjectNode> topic = words.topic(need);
            topic.ifPresent(body::setAll);
            boolean named = topic.isPresent() && done(path + "/intent", body);
            if (named) {
                intents.add(need);
            }
            return named;
        }
        String label = random.nextDouble() < AgentDesk.MISTAKEN ? any() : need;
        return done(path + "/label", body.put("label", label));
    }

    private String any() {
        List<String> all = intents.stream().sorted().toList();
        return all.get(random.nextInt(all.size()));
    }

    /** False where somebody else, or a closing agent, had decided it. */
    private boolean done(String path, ObjectNode body) {
        Answer answer = api.tryPost(path, body);
        if (!answer.ok() && answer.status() != 409) {
            throw new SimulationFailed(path + " was answered with " + answer.status() + ": " + answer.body());
        }
        return answer.ok();
    }

    private void note(int week, JsonNode item, String need, JsonNode turns) {
        recalled += need.equals(Needs.RECALL) ? turns.size() : 0;
        turns.forEach(turn -> labelled.add(new Labelled(
                week, turn.path("conversation").asText(), item.path("lang").asText(), need)));
    }

    /** What most of those meant who said it. */
    private Optional<String> need(JsonNode turns) {
        Map<String, Long> votes = StreamSupport.stream(turns.spliterator(), false)
                .flatMap(turn -> log.visit(turn.path("conversation").asText()).stream())
                .map(visit -> visit.saying().need())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return votes.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }
}
