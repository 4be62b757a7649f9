package io.frontdesk.chat.mining.simulation;

import java.util.List;

/** An invented conversation, and what is known of it. */
record SimulatedDialogue(String id, List<Line> lines, List<Truth> asked, List<String> secrets) {
    /** The topic of what belongs to none. */
    static final String CHATTER = "";

    SimulatedDialogue {
        lines = List.copyOf(lines);
        asked = List.copyOf(asked);
        secrets = List.copyOf(secrets);
    }

    /** What one party said. */
    record Line(String role, String text) {}

    /** A question as it was put, and its topic. */
    record Truth(String topic, String lang, String text) {
        boolean isChatter() {
            return topic.equals(CHATTER);
        }
    }
}
