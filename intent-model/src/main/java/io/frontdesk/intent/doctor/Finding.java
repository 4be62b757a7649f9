package io.frontdesk.intent.doctor;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

import java.util.Locale;

/**
 * One thing that may be wrong with a data set, and what to do about it.
 *
 * @param row the row it is about; absent where it is about a whole label
 * @param label the label as it stands
 * @param other the row it was compared with, where there is one
 * @param otherLabel the label it may belong to, or is taken for
 * @param score how sure the finding is, from 0 to 1; findings of a kind are sorted by it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(
        Kind kind,
        @Nullable Row row,
        String label,
        @Nullable Row other,
        @Nullable @JsonProperty("other_label") String otherLabel,
        double score,
        String advice) {
    public Finding {
        requireNonNull(kind, "kind");
        requireNonNull(label, "label");
        requireNonNull(advice, "advice");
    }

    /**
     * A row of the file.
     *
     * @param line where it begins, counted from 1, the header included
     */
    public record Row(long line, String text) {}

    /** What is wrong; in the order in which it should be looked at. */
    public enum Kind {
        /** A row that could not be read. */
        BAD_ROW,
        /** The same text in the training and in the test file. */
        LEAK,
        /** The same text, but for case, spaces and punctuation, with two labels. */
        CONTRADICTION,
        /** The other rows speak for another label (confident learning). */
        LIKELY_MISLABELLED,
        /** Almost the same text with two labels. */
        NEAR_DUPLICATE,
        /** Two labels that are taken for each other. */
        CONFUSABLE,
        /** One label whose texts fall in two groups far apart. */
        TWO_IN_ONE,
        /** A label with few texts. */
        TOO_FEW,
        /** A text in another language than its row says or than the rest of its label. */
        LANGUAGE,
        /** The same text with the same label again. */
        DUPLICATE;

        /** The name in files and JSON. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
