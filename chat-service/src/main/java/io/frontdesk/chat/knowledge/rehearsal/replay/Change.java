package io.frontdesk.chat.knowledge.rehearsal.replay;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.frontdesk.chat.knowledge.rehearsal.GistView;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** A question whose answer would change, and what a person thinks of that. */
@Serdeable
@JsonInclude(NON_NULL)
record Change(
        int place,
        What what,
        @Nullable String verdict,
        @JsonProperty("decided_by") @Nullable String decidedBy,
        @JsonProperty("decided_at") @Nullable Instant decidedAt) {
    Change {
        requireNonNull(what, "what");
    }

    /**
     * What would change.
     *
     * @param count how often it was asked
     * @param kind {@code wording} where the same entry is given in other words, else {@code answer}
     */
    @Serdeable
    record What(String text, String lang, int count, String kind, GistView before, GistView after) {
        What {
            requireNonNull(text, "text");
            requireNonNull(lang, "lang");
            requireNonNull(kind, "kind");
            requireNonNull(before, "before");
            requireNonNull(after, "after");
        }

        /** What changes for one question; absent where nothing does. */
        static @Nullable What of(LoggedQuestions.Logged asked, GistView before, GistView after) {
            if (before.equals(after)) {
                return null;
            }
            boolean sameEntry = before.decision().equals(after.decision())
                    && !before.citations().isEmpty()
                    && before.citations()
                            .getFirst()
                            .id()
                            .equals(
                                    after.citations().isEmpty()
                                            ? ""
                                            : after.citations().getFirst().id());
            return new What(
                    asked.masked(), asked.lang(), asked.count(), sameEntry ? "wording" : "answer", before, after);
        }
    }
}
