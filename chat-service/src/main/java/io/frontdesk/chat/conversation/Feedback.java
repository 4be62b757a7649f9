package io.frontdesk.chat.conversation;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * One sign of how well a visitor was served, written down with what caused it.
 *
 * @param seq the visitor's words it is about, 0 where it is about the whole conversation
 * @param reply the turn that replied to them and holds the trace, 0 where there is none
 * @param value what was shown; the {@link Kind} says in which words
 * @param reason why, as far as anybody said; empty once erased
 * @param model version of the classifier that had read the words, or empty
 * @param corpus version of the knowledge that was searched, or empty
 * @param author the agent who gave it, empty where it was the visitor or the bot
 */
public record Feedback(
        String id,
        ConversationId conversation,
        long seq,
        long reply,
        Kind kind,
        String value,
        String reason,
        String lang,
        String intent,
        String model,
        String corpus,
        String author,
        String authorName,
        Instant at) {
    /** A {@link Kind#CLARIFY}: one of the choices was what the visitor meant. */
    public static final String TAKEN = "taken";

    /** A {@link Kind#CLARIFY}: none of them was. */
    public static final String REFUSED = "refused";

    public Feedback {
        requireNonNull(id, "id");
        requireNonNull(conversation, "conversation");
        requireNonNull(kind, "kind");
        requireNonNull(value, "value");
        requireNonNull(reason, "reason");
        requireNonNull(lang, "lang");
        requireNonNull(intent, "intent");
        requireNonNull(model, "model");
        requireNonNull(corpus, "corpus");
        requireNonNull(author, "author");
        requireNonNull(authorName, "authorName");
        requireNonNull(at, "at");
    }

    /** What kind of sign it is. */
    public enum Kind {
        /** {@code up} or {@code down}, with the visitor's reason. */
        THUMB,
        /** The question was asked nearly the same again; the number of the turn that did so. */
        REASK,
        /** {@code taken} with the option as reason, or {@code refused} with what the visitor did instead. */
        CLARIFY,
        /** {@code bot} where the bot handed over, {@code taken} where an agent took over by themselves. */
        HAND_OFF,
        /** The intent an agent gave the words; empty where one was taken back. */
        LABEL,
        /** {@code entry} with its id as reason, {@code new_entry}, or {@code not_answerable}. */
        VERDICT,
        /** 1 to 5. */
        CSAT,
        /** By whom a closed conversation was opened again: {@code visitor} or {@code agent}. */
        REOPEN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> ofCode(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }
    }
}
