package io.frontdesk.chat.dialogue.evaluation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What {@link FollowUpEvaluation} measured.
 *
 * @param answeredBefore of the exchanges, those in which the message before the last was answered
 * @param kinds by what the messages are
 * @param changed where the conversation made a difference
 */
public record FollowUpReport(int exchanges, int answeredBefore, Map<String, Kind> kinds, List<Changed> changed) {
    public FollowUpReport {
        kinds = new TreeMap<>(kinds);
        changed = List.copyOf(changed);
    }

    /** Messages of a kind as the first of a conversation, and within theirs. */
    public record Kind(Tally alone, Tally within) {
        Kind plus(Kind other) {
            return new Kind(alone.plus(other.alone), within.plus(other.within));
        }
    }

    /**
     * @param found how often an expected entry was found first
     * @param right how often the answer was right
     * @param wrong how often it was wrong
     */
    public record Tally(int messages, int found, int right, int wrong) {
        Tally plus(Tally other) {
            return new Tally(messages + other.messages, found + other.found, right + other.right, wrong + other.wrong);
        }
    }

    /**
     * A message with which something else was done in its conversation.
     *
     * @param alone the entry given, or what was done, without the conversation
     * @param within the same in the conversation
     */
    public record Changed(Exchange exchange, String alone, String within, boolean rightAlone, boolean rightWithin) {}

    /** How many right answers the conversation made something else of. */
    public long lost() {
        return changed.stream()
                .filter(each -> each.rightAlone() && !each.rightWithin())
                .count();
    }
}
