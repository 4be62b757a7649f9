package io.frontdesk.chat.knowledge.synonym;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** A rule as administrators see it. */
@Serdeable
@JsonInclude(NON_NULL)
record SynonymView(
        String id,
        String lang,
        List<String> words,
        String meaning,
        boolean shipped,
        boolean on,
        @JsonProperty("changed_at") @Nullable Instant changedAt,
        @JsonProperty("changed_by") @Nullable String changedBy) {
    static SynonymView of(Synonym synonym) {
        return new SynonymView(
                synonym.id(),
                synonym.rule().lang(),
                synonym.rule().words(),
                synonym.rule().meaning(),
                synonym.shipped(),
                synonym.on(),
                synonym.changedAt(),
                synonym.changedBy());
    }

    /** All rules; the revision grows with every change. */
    @Serdeable
    record ListOfAll(long revision, List<SynonymView> synonyms) {
        static ListOfAll of(SynonymList list) {
            return new ListOfAll(
                    list.revision(),
                    list.synonyms().stream().map(SynonymView::of).toList());
        }
    }
}
