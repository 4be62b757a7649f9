package io.frontdesk.chat.dialogue;

import io.frontdesk.chat.conversation.BotReply;
import io.frontdesk.chat.conversation.Outcome;
import io.frontdesk.chat.conversation.Turn;
import io.frontdesk.chat.conversation.VisitorMessage.Say;
import io.frontdesk.chat.recommend.Journey;
import io.frontdesk.retrieval.ingest.LanguageDetection;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * Finds what was answered just before: by the bot's last reply, courtesies left out, a few turns ago at most. A question that was
 * not answered in between, and anything a person said, ends it.
 */
final class EarlierAnswer {
    /** How many turns ago the answer may be: three messages with their replies. */
    private static final int RECENT = 6;

    private EarlierAnswer() {}

    static Optional<Earlier> in(List<Turn> turns, String lang) {
        List<Turn> late = turns.subList(Math.max(0, turns.size() - RECENT), turns.size());
        for (Turn turn : late.reversed()) {
            switch (turn) {
                case Turn.Asked asked -> {}
                case Turn.Replied replied when isCourtesy(replied.reply()) -> {}
                case Turn.Replied replied -> {
                    return earlier(replied, turns, lang)
                            .filter(found ->
                                    LanguageDetection.of(found.question(), lang).equals(lang));
                }
                case Turn.Written written -> {
                    return Optional.empty();
                }
                case Turn.Notice notice -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isCourtesy(BotReply reply) {
        return reply.outcome() == null
                || (reply.outcome() == Outcome.ANSWER
                        && Journey.step(entry(reply), reply.intent()).isEmpty());
    }

    private static Optional<Earlier> earlier(Turn.Replied replied, List<Turn> turns, String lang) {
        BotReply reply = replied.reply();
        return reply.outcome() != Outcome.ANSWER
                ? Optional.empty()
                : turns.stream()
                        .filter(turn -> turn.seq() == replied.replyTo())
                        .findFirst()
                        .map(asked -> new Earlier(question(asked, reply, lang), entry(reply), reply.text()));
    }

    /** The visitor's own words, or the entry's where those say too little: a button's, or those of a follow-up. */
    private static String question(Turn asked, BotReply reply, String lang) {
        boolean says = asked instanceof Turn.Asked turn
                && turn.message() instanceof Say
                && !FollowUpQuestion.refersBack(asked.text(), lang);
        return says || reply.citations().isEmpty()
                ? asked.text()
                : reply.citations().getFirst().title();
    }

    private static @Nullable String entry(BotReply reply) {
        return reply.citations().isEmpty() ? null : reply.citations().getFirst().id();
    }
}
