package io.frontdesk.chat.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.frontdesk.chat.mining.proposal.Proposal;
import io.frontdesk.chat.review.topics.UnansweredTopic;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A topic without an answer, as the API shows it.
 *
 * @param answer what agents answered, empty where none did
 * @param match {@code new}, {@code extends} an intent, or {@code same} as an entry that was not found
 * @param draft the draft that was opened from it, or empty
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record TopicView(
        String id,
        String lang,
        String question,
        String intent,
        List<String> utterances,
        String answer,
        @JsonProperty("other_replies") List<String> otherReplies,
        String match,
        int asked,
        int conversations,
        List<WeekView> weeks,
        String draft) {
    /** How often it was asked in the week that begins with that Monday. */
    @Serdeable
    record WeekView(LocalDate monday, int asked) {}

    /** All of them, the most asked first, and when they were found. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(
            List<TopicView> topics,
            @JsonProperty("found_at") @Nullable Instant foundAt) {
        static Page of(List<UnansweredTopic> topics, Optional<Instant> foundAt) {
            return new Page(topics.stream().map(TopicView::of).toList(), foundAt.orElse(null));
        }
    }

    static TopicView of(UnansweredTopic topic) {
        Proposal proposal = topic.proposal();
        return new TopicView(
                topic.id(),
                proposal.lang(),
                proposal.question(),
                proposal.intent(),
                proposal.utterances(),
                proposal.answer(),
                proposal.evidence().otherReplies(),
                proposal.evidence().match().kind().name().toLowerCase(Locale.ROOT),
                topic.asked(),
                proposal.evidence().conversations(),
                topic.weeks().stream()
                        .map(week -> new WeekView(week.monday(), week.asked()))
                        .toList(),
                topic.draft());
    }
}
