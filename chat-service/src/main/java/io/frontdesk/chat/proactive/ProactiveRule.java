package io.frontdesk.chat.proactive;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * When visitors are told something, and what.
 *
 * @param page which pages, by their path; {@code *} stands for anything
 * @param seconds how long they have been on the page
 * @param visits from which visit on: 1 for everybody, 2 for those who come back
 * @param hours whether the desk must be open, or closed
 * @param pauseDays how long a visitor who saw any message is left alone
 * @param messages by language; who speaks another is told nothing
 */
record ProactiveRule(
        String id,
        String name,
        String page,
        int seconds,
        int visits,
        Hours hours,
        int pauseDays,
        Map<String, String> messages,
        boolean on) {
    static final int LONGEST_MESSAGE = 280;

    ProactiveRule {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(page, "page");
        requireNonNull(hours, "hours");
        messages = Map.copyOf(messages);
    }

    /** When the desk is. */
    enum Hours {
        ANY,
        OPEN,
        CLOSED
    }

    /** Whether it is for somebody who is at {@code path} the {@code visit}th time. */
    boolean fits(String path, String lang, int visit, boolean deskIsOpen) {
        return on
                && visit >= visits
                && messages.containsKey(lang)
                && (hours == Hours.ANY || (hours == Hours.OPEN) == deskIsOpen)
                && matches(page, path);
    }

    /** In steps as many as the two are long together at most times the stars, however they are written. */
    static boolean matches(String pattern, String path) {
        int p = 0;
        int t = 0;
        int star = -1;
        int from = 0;
        while (t < path.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                from = t;
            } else if (p < pattern.length() && pattern.charAt(p) == path.charAt(t)) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++from;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }
}
