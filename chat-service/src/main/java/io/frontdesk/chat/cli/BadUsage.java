package io.frontdesk.chat.cli;

/** What the caller gave cannot be used: the command ends with exit code 2 and this one sentence on stderr. */
public final class BadUsage extends RuntimeException {
    public BadUsage(String sentence) {
        super(sentence);
    }
}
