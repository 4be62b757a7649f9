package io.frontdesk.chat.recommend.simulation;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How customers go, as somebody wrote it down: journeys with weights, each a list of steps with what may be asked there. */
public record JourneyRules(Noise noise, List<Rule> rules) {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    public JourneyRules {
        rules = List.copyOf(rules);
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("there must be a journey");
        }
    }

    /**
     * What makes customers differ from the rules.
     *
     * @param stop the chance to leave after a step
     * @param wander to ask something of another journey in between
     * @param misread that the bot answers with another entry of the same intent
     * @param again to ask the same again later
     */
    public record Noise(double stop, double wander, double misread, double again) {}

    /** One journey and how many go it. */
    public record Rule(String name, double weight, List<Step> steps) {
        public Rule {
            steps = List.copyOf(steps);
            if (weight <= 0 || steps.isEmpty()) {
                throw new IllegalArgumentException("journey '" + name + "' needs a weight above 0 and steps");
            }
        }
    }

    /** What may be asked, by weight, and how many ask it at all. */
    public record Step(Map<String, Double> oneOf, double chance) {
        public Step {
            oneOf = Map.copyOf(oneOf);
            if (oneOf.isEmpty() || chance <= 0 || chance > 1) {
                throw new IllegalArgumentException("a step needs 'one_of' and a chance within 0 to 1");
            }
        }
    }

    /** The rules in {@code file}, whose names are all {@code entries}' ids or intents. */
    public static JourneyRules read(Path file, Map<String, List<String>> entriesByIntent) throws IOException {
        JsonNode tree = JSON.readTree(Files.readString(file));
        List<Rule> rules = new ArrayList<>();
        for (JsonNode rule : tree.path("journeys")) {
            rules.add(rule(rule));
        }
        JourneyRules read = new JourneyRules(noise(tree.path("noise")), rules);
        read.unknown(entriesByIntent).ifPresent(name -> {
            throw new IllegalArgumentException("'" + name + "' is neither an entry nor an intent of the pack");
        });
        return read;
    }

    private Optional<String> unknown(Map<String, List<String>> entriesByIntent) {
        return rules.stream()
                .flatMap(rule -> rule.steps().stream())
                .flatMap(step -> step.oneOf().keySet().stream())
                .filter(name -> !entriesByIntent.containsKey(name)
                        && entriesByIntent.values().stream().noneMatch(ids -> ids.contains(name)))
                .findFirst();
    }

    private static Noise noise(JsonNode noise) {
        return new Noise(
                noise.path("stop").asDouble(),
                noise.path("wander").asDouble(),
                noise.path("misread").asDouble(),
                noise.path("again").asDouble());
    }

    private static Rule rule(JsonNode rule) {
        List<Step> steps = new ArrayList<>();
        for (JsonNode step : rule.path("steps")) {
            Map<String, Double> oneOf =
                    JSON.convertValue(step.path("one_of"), new TypeReference<LinkedHashMap<String, Double>>() {});
            steps.add(new Step(
                    oneOf == null ? Map.of() : oneOf, step.path("chance").asDouble(1)));
        }
        return new Rule(rule.path("name").asText("?"), rule.path("weight").asDouble(), steps);
    }
}
