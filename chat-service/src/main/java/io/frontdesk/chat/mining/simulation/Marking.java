package io.frontdesk.chat.mining.simulation;

import io.frontdesk.chat.mining.pairing.AskedQuestion;
import io.frontdesk.chat.mining.simulation.SimulatedDialogue.Truth;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Knows which topic a question that was mined had when it was invented. */
final class Marking {
    private final Map<String, SimulatedDialogue> byId = new HashMap<>();

    Marking(List<SimulatedDialogue> dialogues) {
        dialogues.forEach(dialogue -> byId.put(dialogue.id(), dialogue));
    }

    /** The topic, or {@link SimulatedDialogue#CHATTER} for what is none or was never a question. */
    String topicOf(AskedQuestion question) {
        SimulatedDialogue dialogue = byId.get(question.dialogue());
        if (dialogue == null) {
            throw new IllegalArgumentException("no conversation " + question.dialogue() + " was invented");
        }
        return dialogue.asked().stream()
                .max(Comparator.comparingDouble(truth -> overlap(truth, question.text())))
                .filter(truth -> overlap(truth, question.text()) > 0.3)
                .map(Truth::topic)
                .orElse(SimulatedDialogue.CHATTER);
    }

    private static double overlap(Truth truth, String text) {
        Set<String> invented = pairs(truth.text());
        Set<String> mined = pairs(text);
        int smaller = Math.max(1, Math.min(invented.size(), mined.size()));
        mined.retainAll(invented);
        return (double) mined.size() / smaller;
    }

    private static Set<String> pairs(String text) {
        String letters = text.toLowerCase(Locale.ROOT).replaceAll("[\\s\\p{P}]+", "");
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= letters.length(); i++) {
            pairs.add(letters.substring(i, i + 2));
        }
        return pairs;
    }
}
