package io.frontdesk.chat.dialogue;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.SlotState;
import org.jspecify.annotations.Nullable;

/**
 * What has to be answered.
 *
 * @param intent the intent the visitor chose, absent where it must be found out
 * @param trouble what went wrong just before
 * @param seed counts up with each reply of a conversation, to go round among equal wordings
 * @param slots what the bot was asking for just before
 * @param talk the conversation it is asked in, by which a candidate may be the one to read it; absent outside of any
 * @param earlier what was answered just before, to which it may refer
 */
public record Question(
        String text,
        String lang,
        @Nullable String intent,
        Trouble trouble,
        long seed,
        @Nullable SlotState slots,
        @Nullable ConversationId talk,
        @Nullable Earlier earlier) {
    public Question {
        requireNonNull(text, "text");
        requireNonNull(lang, "lang");
        requireNonNull(trouble, "trouble");
    }

    /** The same, taken for one in {@code other}; to what was said in another language it does not refer. */
    Question in(String other) {
        return new Question(text, other, intent, trouble, seed, slots, talk, other.equals(lang) ? earlier : null);
    }

    /** The same outside of any conversation that is kept. */
    Question rehearsed() {
        return new Question(text, lang, intent, trouble, seed, slots, null, earlier);
    }

    /** The same, asked after {@code answered}. */
    Question after(@Nullable Earlier answered) {
        return new Question(text, lang, intent, trouble, seed, slots, talk, answered);
    }

    /** A question out of the blue. */
    public Question(String text, String lang, @Nullable String intent, Trouble trouble, long seed) {
        this(text, lang, intent, trouble, seed, null, null, null);
    }

    /**
     * How the last replies fell short.
     *
     * @param unhelpful how many of them, up to the last one, were of no help
     * @param unclear how many of them, up to the last one, only asked back
     */
    public record Trouble(int unhelpful, int unclear) {
        public static final Trouble NONE = new Trouble(0, 0);
    }
}
