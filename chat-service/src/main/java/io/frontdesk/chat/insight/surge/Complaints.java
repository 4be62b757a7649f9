package io.frontdesk.chat.insight.surge;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What came in of late.
 *
 * @param questions when each conversation asked on a topic, over the longest window and in any order
 * @param complaints when each conversation first complained on a topic: one that is angry five times counts once
 */
public record Complaints(Map<String, List<Instant>> questions, Map<String, List<Instant>> complaints) {
    public Complaints {
        questions = Map.copyOf(questions);
        complaints = Map.copyOf(complaints);
    }

    static int within(List<Instant> times, Instant from, Instant until) {
        int count = 0;
        for (Instant time : times) {
            if (time.isAfter(from) && !time.isAfter(until)) {
                count++;
            }
        }
        return count;
    }
}
