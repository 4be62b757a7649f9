package io.frontdesk.chat.insight.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontdesk.chat.insight.facts.CaseSource.Line;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a conversation's figures from its turns, always the same from the same turns. */
final class CaseReader {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ANSWER = "answer";
    private static final String FALLBACK = "fallback";
    private static final String HAND_OFF = "hand_off";
    private static final int LONGEST_PAGE = 300;

    private final CaseSource source;
    private long askedAt = Case.NONE;
    private long firstReplyAt = Case.NONE;
    private long resolvedAt = Case.NONE;
    private long personAt = Case.NONE;
    private long queuedAt = Case.NONE;
    private long joinedAt = Case.NONE;
    private long closedAt = Case.NONE;
    private long reopenedAt = Case.NONE;
    private String reason = "";
    private boolean answered;
    private boolean odd;
    private final List<AskedQuestion> questions = new ArrayList<>();

    private CaseReader(CaseSource source) {
        this.source = source;
    }

    /** The figures of one conversation. */
    record Figures(Case figures, List<AskedQuestion> questions) {}

    /** Empty where the visitor said nothing. */
    static Optional<Figures> read(CaseSource source) {
        CaseReader reader = new CaseReader(source);
        reader.readLines();
        return reader.askedAt == Case.NONE ? Optional.empty() : Optional.of(reader.figures());
    }

    private void readLines() {
        Map<Long, Line> asked = new LinkedHashMap<>();
        long before = Long.MIN_VALUE;
        for (Line line : source.lines()) {
            odd |= line.at() < before;
            before = line.at();
            if (line.isVisitors()) {
                asked.put(line.seq(), line);
                visitor(line);
            } else if (line.isAgents()) {
                firstReply(line.at());
                joined(line.at());
            } else if (line.isReply()) {
                reply(line, asked.get(line.replyTo()));
            } else if (line.kind().equals("notice")) {
                notice(line);
            }
        }
    }

    private void visitor(Line line) {
        if (askedAt == Case.NONE) {
            askedAt = line.at();
        }
        if (line.kind().equals("human") || line.kind().equals("leave")) {
            person(line.at(), line.kind().equals("leave") ? "left_message" : "asked_for_human");
        }
    }

    private void reply(Line line, @Nullable Line question) {
        firstReply(line.at());
        String decision = String.valueOf(line.decision());
        JsonNode detail = json(line.detail());
        if (decision.equals(HAND_OFF)) {
            person(line.at(), detail.path("reason").asText(""));
        } else if (decision.equals(ANSWER)) {
            answered = true;
            if (personAt == Case.NONE && closedAt == Case.NONE) {
                resolvedAt = line.at();
            }
        }
        if (question != null) {
            questions.add(question(question, line, decision, detail));
        }
    }

    private static AskedQuestion question(Line question, Line reply, String decision, JsonNode detail) {
        String intent = reply.intent() == null || decision.equals(FALLBACK) ? "" : reply.intent();
        return new AskedQuestion(
                question.seq(),
                question.at(),
                reply.lang() == null ? "" : reply.lang(),
                intent,
                detail.path("citations").path(0).path("id").asText(""),
                decision,
                reply.confidence(),
                isComplaint(json(reply.trace()).path("mood")));
    }

    /** In a bad mood, or at least annoyed. */
    private static boolean isComplaint(JsonNode mood) {
        return mood.path("mood").asText("").equals("negative")
                || mood.path("anger").asInt(0) > 0;
    }

    private void notice(Line line) {
        switch (json(line.detail()).path("kind").asText("")) {
            case "QUEUED" -> {
                person(line.at(), "");
                queuedAt = queuedAt == Case.NONE ? line.at() : queuedAt;
            }
            case "JOINED" -> joined(line.at());
            case "TRANSFERRED" -> person(line.at(), "");
            case "CLOSED" -> closedAt = closedAt == Case.NONE ? line.at() : closedAt;
            case "REOPENED" -> reopenedAt = reopenedAt == Case.NONE ? line.at() : reopenedAt;
            default -> {}
        }
    }

    private void person(long at, String why) {
        personAt = personAt == Case.NONE ? at : personAt;
        reason = reason.isEmpty() ? why : reason;
    }

    private void joined(long at) {
        person(at, "");
        joinedAt = joinedAt == Case.NONE ? at : joinedAt;
    }

    private void firstReply(long at) {
        firstReplyAt = firstReplyAt == Case.NONE ? at : firstReplyAt;
    }

    private Figures figures() {
        Case.State state =
                personAt != Case.NONE ? Case.State.HANDED_OFF : answered ? Case.State.CONTAINED : Case.State.UNANSWERED;
        long endedAt = closedAt != Case.NONE ? closedAt : state == Case.State.CONTAINED ? resolvedAt : Case.NONE;
        String lang = questions.isEmpty() ? source.lang() : questions.getFirst().lang();
        return new Figures(
                new Case(
                        source.conversation(),
                        askedAt,
                        lang.isEmpty() ? source.lang() : lang,
                        mainIntent(),
                        page(source.page()),
                        source.agent() == null ? "" : source.agent(),
                        why(),
                        state,
                        resolvedAt,
                        personAt,
                        reopenedAt,
                        Case.NONE,
                        between(askedAt, firstReplyAt),
                        queuedAt == Case.NONE ? Case.NONE : between(queuedAt, joinedAt),
                        between(askedAt, endedAt),
                        source.csat(),
                        (int) questions.stream()
                                .filter(AskedQuestion::complaint)
                                .count(),
                        odd),
                List.copyOf(questions));
    }

    private String why() {
        if (personAt == Case.NONE) {
            return "";
        }
        if (reason.isEmpty()) {
            return source.reason() == null ? "taken_by_agent" : source.reason();
        }
        return reason;
    }

    /** Durations of a clock that jumped are none. */
    private long between(long from, long to) {
        return from == Case.NONE || to == Case.NONE || odd || to < from ? Case.NONE : to - from;
    }

    /** What most questions were about, the earliest such where several are as frequent. */
    private String mainIntent() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        questions.stream()
                .map(AskedQuestion::intent)
                .filter(intent -> !intent.isEmpty())
                .forEach(intent -> counts.merge(intent, 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Integer> each) -> -each.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private static String page(@Nullable String page) {
        String bare = page == null ? "" : page.replaceAll("[?#].*", "");
        return bare.length() <= LONGEST_PAGE ? bare : bare.substring(0, LONGEST_PAGE);
    }

    private static JsonNode json(@Nullable String text) {
        try {
            return text == null ? JSON.createObjectNode() : JSON.readTree(text);
        } catch (JsonProcessingException damaged) {
            return JSON.createObjectNode();
        }
    }
}
