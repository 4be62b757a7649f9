package io.frontdesk.chat.mining.simulation;

import io.frontdesk.chat.mining.pairing.AskedQuestion;
import io.frontdesk.chat.mining.simulation.SimulatedDialogue.Truth;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Knows which topic a question that was mined had when it was invented. */
final class Marking {
    private static final double LEAST = 0.3;

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
                .max(Comparator.comparingDouble(truth -> Overlap.of(truth.text(), question.text())))
                .filter(truth -> Overlap.of(truth.text(), question.text()) > LEAST)
                .map(Truth::topic)
                .orElse(SimulatedDialogue.CHATTER);
    }
}
