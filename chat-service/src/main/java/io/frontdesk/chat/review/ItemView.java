package io.frontdesk.chat.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.frontdesk.chat.dialogue.IntentCatalog;
import io.frontdesk.intent.Utterance;
import io.micronaut.serde.annotation.Serdeable;

import java.time.Instant;
import java.util.List;

/**
 * An item as the API shows it.
 *
 * @param predicted what the classifier took it for; {@code known} tells whether there still is such an intent
 * @param size how often it was said, no visitor counted more than three times
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record ItemView(
        String id,
        String lang,
        String text,
        String predicted,
        boolean known,
        double confidence,
        String state,
        String label,
        String draft,
        long revision,
        long size,
        double gain,
        @JsonProperty("first_at") Instant firstAt,
        @JsonProperty("last_at") Instant lastAt) {
    static ItemView of(Item item, IntentCatalog intents) {
        return new ItemView(
                item.id(),
                item.lang(),
                item.text(),
                item.predicted(),
                isKnown(item.predicted(), intents),
                item.confidence(),
                item.standing().state().code(),
                item.standing().label(),
                item.standing().draft(),
                item.revision(),
                item.size(),
                item.gain(),
                item.firstAt(),
                item.lastAt());
    }

    static boolean isKnown(String label, IntentCatalog intents) {
        return label.equals(Utterance.OUT_OF_SCOPE) || intents.find(label).isPresent();
    }

    /** Part of a list; {@code total} counts all of it. */
    @Serdeable
    record Page(long total, List<ItemView> items, CountsView counts) {
        Page {
            items = List.copyOf(items);
        }
    }

    /** How many items there are of each state. */
    @Serdeable
    record CountsView(long open, long second, long conflict, long labelled, long ignored, long drafted) {}
}
