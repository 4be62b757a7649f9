package io.frontdesk.chat.benchmark;

import java.util.List;

/**
 * What was found wrong in the store.
 *
 * @param lost acknowledged messages that are not there, or not where or what they were said to be
 * @param doubled turns that repeat a message or a reply
 * @param gaps numbers that are missing or out of order
 * @param unanswered the bot's questions without a reply
 * @param undelivered stored turns that a client which stayed to the end was not told
 * @param findings what was wrong, in words, the first ones
 */
public record Verdict(long lost, long doubled, long gaps, long unanswered, long undelivered, List<String> findings) {
    public Verdict {
        findings = List.copyOf(findings);
    }

    /** Whether every promise was kept. */
    public boolean clean() {
        return lost + doubled + gaps + unanswered + undelivered == 0;
    }
}
