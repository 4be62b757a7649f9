package io.frontdesk.chat.inbox.profile;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the conversations of one customer tell.
 *
 * @param verified whether they are known to be one person's; else it is this conversation alone
 * @param topics what they asked about, the latest first
 * @param moods of the conversations, the earliest first
 * @param languages they wrote in, the most used first
 * @param outcomes how conversations ended, and how often so
 * @param satisfaction what they said of it
 * @param open what is not settled
 */
@Serdeable
@JsonInclude(NON_NULL)
record CustomerProfile(
        boolean verified,
        int conversations,
        @JsonProperty("first_at") Instant firstAt,
        @JsonProperty("last_at") Instant lastAt,
        List<Topic> topics,
        List<Mood> moods,
        List<String> languages,
        Map<String, Integer> outcomes,
        @JsonProperty("handed_over") int handedOver,
        @Nullable Satisfaction satisfaction,
        List<Open> open,
        @JsonProperty("last_agent") @Nullable LastAgent lastAgent) {
    CustomerProfile {
        topics = List.copyOf(topics);
        moods = List.copyOf(moods);
        languages = List.copyOf(languages);
        outcomes = Map.copyOf(outcomes);
        open = List.copyOf(open);
    }

    /** An intent that was asked about. */
    @Serdeable
    record Topic(
            String intent,
            int count,
            @JsonProperty("last_at") Instant lastAt) {}

    /** How one conversation sounded. */
    @Serdeable
    record Mood(String conversation, Instant at, String mood) {}

    /** Scores of 1 to 5. */
    @Serdeable
    record Satisfaction(double average, int answers, int last) {}

    /** Something not settled: a conversation that goes on, one that ended unsolved, or a message nobody answered. */
    @Serdeable
    @JsonInclude(NON_NULL)
    record Open(
            String conversation,
            String kind,
            Instant at,
            @Nullable String intent) {}

    /** Who helped last. */
    @Serdeable
    record LastAgent(String name, Instant at) {}
}
