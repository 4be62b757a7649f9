package io.frontdesk.chat.answer.generated;

/** Tells how near two texts of a language are in meaning. Safe for many threads; blocks the caller. */
public interface Meaning {
    /** The cosine of their vectors, within -1 to 1. */
    double nearness(String one, String other, String lang);
}
