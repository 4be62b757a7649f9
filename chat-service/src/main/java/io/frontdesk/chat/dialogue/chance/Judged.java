package io.frontdesk.chat.dialogue.chance;

/**
 * An observation of a question that a person has judged.
 *
 * @param answers whether the first hit answers it
 * @param inScope whether any entry does
 */
public record Judged(Observation seen, boolean answers, boolean inScope) {}
