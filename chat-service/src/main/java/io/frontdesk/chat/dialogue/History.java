package io.frontdesk.chat.dialogue;

import static io.frontdesk.chat.conversation.Outcome.CLARIFY;
import static io.frontdesk.chat.conversation.Outcome.FALLBACK;
import static io.frontdesk.chat.conversation.Vote.Thumb.DOWN;

import io.frontdesk.chat.answer.generated.Line;
import io.frontdesk.chat.conversation.Choice;
import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.SlotState;
import io.frontdesk.chat.conversation.Turn;
import io.frontdesk.chat.conversation.VisitorMessage;
import io.frontdesk.retrieval.ingest.LanguageDetection;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The turns before a message, as far as they bear on its answer. */
record History(ConversationId conversation, List<Turn> turns, String locale) {
    /** How many turns back a decision looks. */
    static final int LENGTH = 20;

    History {
        turns = List.copyOf(turns);
    }

    /** The same without the turn of {@code message} itself and what came after it. */
    History before(VisitorMessage message) {
        List<Turn> earlier = turns.stream()
                .takeWhile(turn -> !(turn instanceof Turn.Asked asked
                        && asked.message().ref().equals(message.ref())))
                .toList();
        return new History(conversation, earlier, locale);
    }

    /** What was said, for those who read it as a whole. */
    List<Line> lines() {
        return Line.of(turns);
    }

    /** The language of {@code text}, or where it has none that of the visitor's last words, or of the page. */
    String language(String text) {
        return LanguageDetection.of(text).or(this::lastLanguage).orElse(locale);
    }

    /** How the replies up to the last one fell short. */
    Question.Trouble trouble() {
        return new Question.Trouble(
                inARow(History::isUnhelpful),
                inARow(reply ->
                        reply.reply().outcome() == CLARIFY && reply.reply().slots() == null));
    }

    /** What the bot's last reply said about slots. */
    @Nullable
    SlotState slots() {
        return turns.reversed().stream()
                .filter(Turn.Replied.class::isInstance)
                .map(Turn.Replied.class::cast)
                .findFirst()
                .map(last -> last.reply().slots())
                .orElse(null);
    }

    /** What stood about slots when {@code option} was offered. */
    @Nullable
    SlotState slotsBehind(String option) {
        return offerOf(option).map(offer -> offer.reply().slots()).orElse(null);
    }

    /** Goes up by one with each exchange, and begins elsewhere in each conversation. */
    long seed() {
        long turnsSoFar = turns.isEmpty() ? 0 : turns.getLast().seq();
        return conversation.hashCode() + (turnsSoFar + 1) / 2;
    }

    private int inARow(Predicate<Turn.Replied> kind) {
        return (int) turns.reversed().stream()
                .filter(Turn.Replied.class::isInstance)
                .map(Turn.Replied.class::cast)
                .takeWhile(kind)
                .count();
    }

    /** The offer the visitor took up, the latest one where it was made more than once. */
    Optional<Turn.Replied> offerOf(String option) {
        return turns.reversed().stream()
                .filter(Turn.Replied.class::isInstance)
                .map(Turn.Replied.class::cast)
                .filter(turn -> label(turn, option).isPresent())
                .findFirst();
    }

    /** The words on the button the visitor pressed. */
    Optional<String> label(String option) {
        return offerOf(option).flatMap(turn -> label(turn, option));
    }

    /** The question that led to the offer of {@code option}. */
    Optional<String> questionBehind(String option) {
        return offerOf(option)
                .flatMap(offer -> turns.stream()
                        .filter(turn -> turn.seq() == offer.replyTo())
                        .findFirst()
                        .map(Turn::text));
    }

    private static Optional<String> label(Turn.Replied turn, String option) {
        return turn.reply().choices().stream()
                .filter(choice -> choice.option().equals(option))
                .map(Choice::label)
                .findFirst();
    }

    private static boolean isUnhelpful(Turn.Replied turn) {
        boolean disliked = turn.vote() != null && turn.vote().thumb() == DOWN;
        return disliked || turn.reply().outcome() == FALLBACK;
    }

    private Optional<String> lastLanguage() {
        return turns.reversed().stream()
                .filter(Turn.Asked.class::isInstance)
                .flatMap(turn -> LanguageDetection.of(turn.text()).stream())
                .findFirst();
    }
}
