package io.frontdesk.chat.mail;

import static java.util.Objects.requireNonNull;

/**
 * A mail to be sent.
 *
 * @param id by which a second copy is recognised
 * @param subject one line; whatever would make it two is taken out
 */
public record Letter(String id, String to, String subject, String text) {
    private static final int LONGEST_SUBJECT = 150;

    public Letter {
        requireNonNull(id, "id");
        requireNonNull(text, "text");
        if (!Addresses.isOne(to)) {
            throw new IllegalArgumentException("no e-mail address");
        }
        subject = oneLine(subject);
    }

    private static String oneLine(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip();
        return line.length() <= LONGEST_SUBJECT
                ? line
                : line.substring(0, LONGEST_SUBJECT).strip() + "…";
    }
}
