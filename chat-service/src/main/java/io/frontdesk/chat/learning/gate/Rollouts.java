package io.frontdesk.chat.learning.gate;

/** Takes what the gate has judged, and lets what passed serve step by step. */
public interface Rollouts {
    /** Keeps the verdict, and where it passed begins to roll the candidate out in the place of any that is under way. */
    void begin(String lang, String version, Verdict verdict);

    /** Whether a person has taken {@code version} back, and it has not served since. */
    boolean isTakenBack(String lang, String version);
}
