package io.frontdesk.chat.mining.simulation;

import io.frontdesk.chat.mining.simulation.SimulatedDialogue.Line;
import io.frontdesk.chat.mining.simulation.SimulatedDialogue.Truth;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Writes one conversation, line by line. */
final class Script {
    private static final String CUSTOMER = "customer";
    private static final String AGENT = "agent";
    private static final double GREETS = 0.5;
    private static final double GLUED_GREETING = 0.25;
    private static final double SMALL_TALK = 0.08;
    private static final double WAITS = 0.4;
    private static final double ASKS_BACK = 0.3;
    private static final double USELESS = 0.1;
    private static final double IN_PIECES = 0.15;
    private static final double CASUAL = 0.5;
    private static final double LEADS_IN = 0.3;
    private static final double THANKS = 0.6;

    private final Material material;
    private final RandomGenerator random;
    private final String lang;
    private final InventedPerson person;
    private final Sloppiness sloppiness;
    private final List<Line> lines = new ArrayList<>();
    private final List<Truth> asked = new ArrayList<>();

    Script(Material material, RandomGenerator random, String lang) {
        this.material = material;
        this.random = random;
        this.lang = lang;
        this.person = new InventedPerson(random, lang);
        this.sloppiness = new Sloppiness(random);
    }

    SimulatedDialogue finished(String id) {
        return new SimulatedDialogue(id, lines, asked, person.secrets());
    }

    void opening() {
        if (chance(GREETS)) {
            say(CUSTOMER, phrase("greeting"));
            say(AGENT, phrase("welcome"));
        }
        if (chance(SMALL_TALK)) {
            say(CUSTOMER, phrase("smalltalk"));
        }
    }

    /** The customer asks for the topics in one message and gets a reply to each. */
    void ask(List<String> topics) {
        List<String> questions = new ArrayList<>();
        topics.forEach(topic -> questions.add(question(topic, any(material.questions(topic, lang)))));
        String glued = chance(GLUED_GREETING) ? phrase("greeting") + (lang.equals("zh") ? "，" : ", ") : "";
        String message = glued + String.join(lang.equals("zh") ? "。另外" : ". Also, ", questions);
        say(CUSTOMER, message);
        delays();
        disappoints(message);
        topics.forEach(topic -> reply(any(material.replies(topic, lang))));
        thanks();
    }

    void chatter() {
        say(CUSTOMER, question(SimulatedDialogue.CHATTER, phrase("chatter")));
        say(AGENT, phrase(chance(0.5) ? "useless" : "welcome"));
    }

    void closing() {
        if (chance(0.5)) {
            say(AGENT, phrase("closing"));
        }
    }

    private String question(String topic, String written) {
        String text = person.filled(sloppiness.written(written, lang));
        asked.add(new Truth(topic, lang, text));
        return text;
    }

    private void delays() {
        if (chance(WAITS)) {
            say(AGENT, phrase("wait"));
        }
        if (chance(ASKS_BACK)) {
            say(AGENT, phrase("ask"));
            say(CUSTOMER, phrase("detail"));
        }
    }

    /** A reply that settles nothing; the customer says so, or asks the same again. */
    private void disappoints(String message) {
        if (chance(USELESS)) {
            say(AGENT, phrase("useless"));
            say(CUSTOMER, chance(0.5) ? phrase("unsolved") : message);
        }
    }

    /** As it was written, or the way an agent in a hurry types it. */
    private void reply(String written) {
        String typed = chance(CASUAL) ? sloppiness.written(written, lang) : written;
        String text = chance(LEADS_IN) ? phrase("leadin") + typed : typed;
        int border = text.indexOf(lang.equals("zh") ? '；' : ';');
        if (border > 0 && chance(IN_PIECES)) {
            say(AGENT, text.substring(0, border));
            say(AGENT, text.substring(border + 1).strip());
        } else {
            say(AGENT, text);
        }
    }

    private void thanks() {
        if (chance(THANKS)) {
            say(CUSTOMER, phrase("thanks"));
        }
    }

    private void say(String role, String text) {
        lines.add(new Line(role, text));
    }

    private String phrase(String kind) {
        return person.filled(any(material.phrases(kind, lang)));
    }

    private String any(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }
}
