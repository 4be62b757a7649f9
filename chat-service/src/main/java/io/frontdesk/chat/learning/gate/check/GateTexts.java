package io.frontdesk.chat.learning.gate.check;

import io.frontdesk.intent.Utterance;

import java.util.List;
import java.util.Set;

/**
 * What a candidate is judged by.
 *
 * @param gold frozen texts with an intent
 * @param foreign frozen texts without one
 * @param corrections what people corrected last
 * @param intents all that the company knows
 * @param protectedIntents those that may not lose
 * @param leftOut how many texts the candidate had learned from, and that are not among these therefore
 */
public record GateTexts(
        List<Utterance> gold,
        List<Utterance> foreign,
        List<Utterance> corrections,
        Set<String> intents,
        Set<String> protectedIntents,
        int leftOut) {
    public GateTexts {
        gold = List.copyOf(gold);
        foreign = List.copyOf(foreign);
        corrections = List.copyOf(corrections);
        intents = Set.copyOf(intents);
        protectedIntents = Set.copyOf(protectedIntents);
    }
}
