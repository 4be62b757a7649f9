package io.frontdesk.chat.assist;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.answer.generated.Line;
import io.frontdesk.chat.conversation.BotReply;
import io.frontdesk.chat.conversation.Conversation;
import io.frontdesk.chat.conversation.Outcome;
import io.frontdesk.chat.conversation.Turn;
import io.frontdesk.chat.conversation.VisitorMessage.Leave;
import io.frontdesk.chat.conversation.VisitorMessage.Say;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A conversation and its turns in order, read for what an agent must know of it. */
record Story(Conversation conversation, List<Turn> turns) {
    Story {
        requireNonNull(conversation, "conversation");
        turns = List.copyOf(turns);
    }

    /** What the customer wanted to know, in their own words: each once, where it was said last, small talk left out. */
    List<String> questions() {
        Map<Long, Turn.Replied> replies = replies();
        Map<String, Turn> lastSaid = new HashMap<>();
        for (Turn turn : turns) {
            if (turn instanceof Turn.Asked asked && isQuestion(asked, replies.get(asked.seq()))) {
                lastSaid.put(asked.text().strip().toLowerCase(Locale.ROOT), asked);
            }
        }
        return lastSaid.values().stream()
                .sorted(Comparator.comparingLong(Turn::seq))
                .map(turn -> turn.text().strip())
                .toList();
    }

    /** The bot's answers, small talk left out. */
    List<Turn.Replied> answers() {
        return turns.stream()
                .filter(Turn.Replied.class::isInstance)
                .map(Turn.Replied.class::cast)
                .filter(replied -> replied.reply().outcome() == Outcome.ANSWER && !isSmallTalk(replied))
                .toList();
    }

    /** What agents wrote. */
    List<String> written() {
        return turns.stream()
                .filter(Turn.Written.class::isInstance)
                .map(Turn::text)
                .toList();
    }

    /** Who said what, in order; mere notices left out. */
    List<Line> lines() {
        return Line.of(turns);
    }

    private Map<Long, Turn.Replied> replies() {
        Map<Long, Turn.Replied> replies = new TreeMap<>();
        for (Turn turn : turns) {
            if (turn instanceof Turn.Replied replied) {
                replies.put(replied.replyTo(), replied);
            }
        }
        return replies;
    }

    private static boolean isQuestion(Turn.Asked asked, Turn.@Nullable Replied reply) {
        boolean ownWords = asked.message() instanceof Say || asked.message() instanceof Leave;
        String heard = reply == null ? null : reply.reply().intent();
        return ownWords && !asked.text().isBlank() && !SmallTalk.is(asked.text(), heard);
    }

    private static boolean isSmallTalk(Turn.Replied replied) {
        BotReply reply = replied.reply();
        return reply.citations().isEmpty() && SmallTalk.INTENTS.contains(String.valueOf(reply.intent()));
    }

    /** The last {@code count} of {@code all}, the latest first. */
    static List<String> latest(List<String> all, int count) {
        List<String> latest = new ArrayList<>(all.reversed());
        return latest.subList(0, Math.min(count, latest.size()));
    }
}
