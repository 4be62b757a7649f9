package io.frontdesk.chat.handoff;

/** Hours that cannot be; the message names the field and what is wrong with it. */
public final class BadHours extends RuntimeException {
    BadHours(String field, String problem) {
        super(field + " " + problem + ".", null, false, false);
    }
}
