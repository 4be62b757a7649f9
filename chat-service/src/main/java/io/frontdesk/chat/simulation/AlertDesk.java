package io.frontdesk.chat.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import io.frontdesk.chat.insight.alert.Watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets simulated time pass in steps of what the server's watch looks after, and has it look each time: its own rounds go by the
 * machine's time. The alerts themselves are read over the interface.
 */
final class AlertDesk {
    private static final Duration STEP = Duration.ofMinutes(5);
    private static final int MOST = 200;

    private final Api api;
    private final Watch watch;
    private final VirtualClock clock;
    private final boolean watches;

    /** An alert. */
    record Raised(String kind, String topic, Instant at, double found, double usual) {}

    AlertDesk(Api api, Watch watch, VirtualClock clock, boolean watches) {
        this.api = api;
        this.watch = watch;
        this.clock = clock;
        this.watches = watches;
    }

    void passUntil(Instant then) {
        if (watches) {
            for (Instant next = clock.instant().plus(STEP); next.isBefore(then); next = next.plus(STEP)) {
                clock.moveTo(next);
                watch.lookIfDue();
            }
        }
        clock.moveTo(then);
        if (watches) {
            watch.lookIfDue();
        }
    }

    /** Sees to what nobody has seen to. */
    void acknowledge() {
        for (JsonNode alert : alerts()) {
            if (!alert.hasNonNull("seen_at")) {
                api.post("/api/admin/insight/alerts/" + alert.path("id").asText() + "/acknowledge", Api.object());
            }
        }
    }

    List<Raised> raised() {
        List<Raised> raised = new ArrayList<>();
        for (JsonNode alert : alerts()) {
            raised.addFirst(new Raised(
                    alert.path("kind").asText(),
                    alert.path("topic").asText(),
                    Instant.parse(alert.path("raised_at").asText()),
                    alert.path("found").asDouble(),
                    alert.path("usual").asDouble()));
        }
        return raised;
    }

    private JsonNode alerts() {
        return api.get("/api/admin/insight/alerts?limit=" + MOST).path("alerts");
    }
}
