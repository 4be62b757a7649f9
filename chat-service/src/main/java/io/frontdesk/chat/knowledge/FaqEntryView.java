package io.frontdesk.chat.knowledge;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.frontdesk.retrieval.FaqEntry;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/** An entry as the API shows it. */
@Serdeable
record FaqEntryView(
        String id,
        String lang,
        String question,
        String answer,
        String category,
        List<String> tags,
        List<String> similar,
        @JsonProperty("valid_from") @Nullable LocalDate validFrom,
        @JsonProperty("valid_to") @Nullable LocalDate validTo,
        String owner,
        @JsonProperty("review_by") @Nullable LocalDate reviewBy) {
    static FaqEntryView of(FaqEntry entry) {
        return new FaqEntryView(
                entry.id(),
                entry.lang(),
                entry.question(),
                entry.answer(),
                entry.category(),
                entry.tags(),
                entry.similar(),
                entry.validFrom(),
                entry.validTo(),
                entry.owner(),
                entry.reviewBy());
    }

    /** One page of a list and how many entries the whole list has. */
    @Serdeable
    record Page(int total, List<FaqEntryView> entries) {}
}
