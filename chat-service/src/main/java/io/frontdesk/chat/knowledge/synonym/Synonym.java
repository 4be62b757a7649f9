package io.frontdesk.chat.knowledge.synonym;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.frontdesk.retrieval.reading.SynonymRule;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * A rule, and whether questions are read by it.
 *
 * @param shipped whether it comes with the program; such a one can only be switched
 * @param changedAt absent where nobody ever touched it
 */
public record Synonym(
        String id,
        SynonymRule rule,
        boolean shipped,
        boolean on,
        @Nullable Instant changedAt,
        @Nullable String changedBy) {
    public Synonym {
        requireNonNull(id, "id");
        requireNonNull(rule, "rule");
    }

    static Synonym shipped(SynonymRule rule) {
        String text = rule.lang() + '\n' + String.join("\n", rule.words()) + '\n' + rule.meaning();
        return new Synonym("shipped-" + UUID.nameUUIDFromBytes(text.getBytes(UTF_8)), rule, true, true, null, null);
    }

    /** One of the company's own. */
    public static Synonym own(@Nullable String id, SynonymRule rule, boolean on) {
        return new Synonym(id == null ? UUID.randomUUID().toString() : id, rule, false, on, null, null);
    }

    /** The same, switched. */
    public Synonym switched(boolean to) {
        return new Synonym(id, rule, shipped, to, changedAt, changedBy);
    }

    Synonym changed(Instant at, String by, boolean to) {
        return new Synonym(id, rule, shipped, to, at, by);
    }
}
