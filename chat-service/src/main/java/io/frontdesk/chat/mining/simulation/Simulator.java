package io.frontdesk.chat.mining.simulation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Invents conversations about the material's topics, some far more often than others; the same seed invents the same. */
final class Simulator {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double ONLY_CHATTER = 0.1;
    private static final double SOME_CHATTER = 0.08;
    private static final double SECOND_TOPIC = 0.15;
    private static final double TWO_IN_ONE = 0.05;

    private final Material material;
    private final Random random;
    private final List<String> topics;

    Simulator(Material material, long seed) {
        this.material = material;
        this.random = new Random(seed);
        this.topics = material.topics();
    }

    List<SimulatedDialogue> invent(int conversations) {
        List<SimulatedDialogue> all = new ArrayList<>();
        for (int number = 1; number <= conversations; number++) {
            Script script = new Script(material, random, random.nextBoolean() ? "en" : "zh");
            script.opening();
            play(script);
            script.closing();
            all.add(script.finished("c" + number));
        }
        return all;
    }

    private void play(Script script) {
        double lot = random.nextDouble();
        if (lot < ONLY_CHATTER) {
            script.chatter();
        } else {
            String first = topic();
            script.ask(random.nextDouble() < TWO_IN_ONE ? List.of(first, another(first)) : List.of(first));
            if (random.nextDouble() < SOME_CHATTER) {
                script.chatter();
            }
            if (random.nextDouble() < SECOND_TOPIC) {
                script.ask(List.of(another(first)));
            }
        }
    }

    /** The n-th topic is asked for with a weight of one by the root of n. */
    private String topic() {
        double all = 0;
        for (int rank = 1; rank <= topics.size(); rank++) {
            all += 1 / Math.sqrt(rank);
        }
        double lot = random.nextDouble() * all;
        for (int rank = 1; rank < topics.size(); rank++) {
            lot -= 1 / Math.sqrt(rank);
            if (lot < 0) {
                return topics.get(rank - 1);
            }
        }
        return topics.getLast();
    }

    private String another(String topic) {
        String other = topic();
        while (other.equals(topic)) {
            other = topic();
        }
        return other;
    }

    /** Writes conversations as JSON lines. */
    static void write(List<SimulatedDialogue> dialogues, Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            for (SimulatedDialogue dialogue : dialogues) {
                ObjectNode node = JSON.createObjectNode().put("conversation", dialogue.id());
                ArrayNode messages = node.putArray("messages");
                dialogue.lines()
                        .forEach(line ->
                                messages.addObject().put("role", line.role()).put("text", line.text()));
                out.write(node.toString());
                out.write('\n');
            }
        }
    }
}
