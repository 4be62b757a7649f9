package io.frontdesk.chat.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import io.frontdesk.chat.client.AdminClient;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the traces of conversations, and finds replies whose model was not in service while they were thought about. */
final class ServedCheck {
    /** By so much the clock of the store and of this program may differ on one machine, roundings included. */
    private static final long SLACK_MILLIS = 5;

    private static final int TOLD = 20;

    private final AdminClient admin;
    private final Map<String, PromoteBenchmark.Switched> languages;
    private final List<String> findings = new ArrayList<>();
    private long turns;
    private long byCandidate;
    private long notInService;

    ServedCheck(AdminClient admin, Map<String, PromoteBenchmark.Switched> languages) {
        this.admin = admin;
        this.languages = languages;
    }

    void check(String conversation) {
        PromoteBenchmark.turns(admin, conversation).forEach(turn -> check(conversation, turn));
    }

    /** A reply that the words alone decided names no model. */
    private void check(String conversation, JsonNode turn) {
        JsonNode trace = turn.path("trace");
        PromoteBenchmark.Switched language = languages.get(trace.path("lang").asText());
        if (language == null || !trace.path("model").isTextual()) {
            return;
        }
        String model = trace.path("model").asText();
        long said = Instant.parse(turn.path("at").asText()).toEpochMilli();
        long asked = said - turn.path("latency_ms").asLong();
        turns++;
        byCandidate += language.isCandidate(model) ? 1 : 0;
        if (!language.timeline().served(model, asked - SLACK_MILLIS, said + SLACK_MILLIS)) {
            notInService++;
            if (findings.size() < TOLD) {
                findings.add(conversation + " turn " + turn.path("seq").asLong() + " was read by " + model
                        + ", which was not in service at " + turn.path("at").asText());
            }
        }
    }

    List<String> findings() {
        return List.copyOf(findings);
    }

    /** How many replies named a model. */
    long turns() {
        return turns;
    }

    long byCandidate() {
        return byCandidate;
    }

    long notInService() {
        return notInService;
    }
}
