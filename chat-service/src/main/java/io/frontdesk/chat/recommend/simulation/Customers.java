package io.frontdesk.chat.recommend.simulation;

import io.frontdesk.chat.recommend.Journey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Customers who go by {@link JourneyRules}, more or less; the same seed gives the same ones. */
public final class Customers {
    private final JourneyRules rules;
    private final Map<String, List<String>> entriesByIntent;
    private final Random random;

    public Customers(JourneyRules rules, Map<String, List<String>> entriesByIntent, long seed) {
        this.rules = rules;
        this.entriesByIntent = Map.copyOf(entriesByIntent);
        this.random = new Random(seed);
    }

    /** So many conversations. */
    public List<Journey> journeys(int count) {
        return Stream.generate(this::journey).limit(count).toList();
    }

    private Journey journey() {
        List<String> path = new ArrayList<>();
        for (JourneyRules.Step step : rule().steps()) {
            if (random.nextDouble() < rules.noise().wander()) {
                List<JourneyRules.Step> elsewhere = rule().steps();
                ask(path, elsewhere.get(random.nextInt(elsewhere.size())));
            }
            if (random.nextDouble() < step.chance()) {
                ask(path, step);
            }
            if (!path.isEmpty() && random.nextDouble() < rules.noise().stop()) {
                break;
            }
        }
        return new Journey(path);
    }

    private void ask(List<String> path, JourneyRules.Step step) {
        String named = any(step.oneOf());
        String entry = entriesByIntent.containsKey(named) ? ofIntent(named) : named;
        if (random.nextDouble() < rules.noise().misread()) {
            entry = ofIntent(intent(entry));
        }
        boolean known = path.contains(entry);
        boolean twice = !path.isEmpty() && path.getLast().equals(entry);
        if (!twice && (!known || random.nextDouble() < rules.noise().again())) {
            path.add(entry);
        }
    }

    private JourneyRules.Rule rule() {
        Map<JourneyRules.Rule, Double> weights = new LinkedHashMap<>();
        rules.rules().forEach(rule -> weights.put(rule, rule.weight()));
        return any(weights);
    }

    /** The first entries of an intent are asked most, as Zipf has it. */
    private String ofIntent(String intent) {
        Map<String, Double> weights = new LinkedHashMap<>();
        List<String> entries = entriesByIntent.getOrDefault(intent, List.of());
        for (int rank = 0; rank < entries.size(); rank++) {
            weights.put(entries.get(rank), 1.0 / (rank + 1));
        }
        return any(weights);
    }

    private String intent(String entry) {
        return entriesByIntent.entrySet().stream()
                .filter(each -> each.getValue().contains(entry))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .orElseThrow();
    }

    private <T> T any(Map<T, Double> weights) {
        List<Map.Entry<T, Double>> all = new ArrayList<>(weights.entrySet());
        all.sort(Comparator.comparing(each -> each.getKey().toString()));
        double at = random.nextDouble()
                * all.stream().mapToDouble(Map.Entry::getValue).sum();
        for (Map.Entry<T, Double> each : all) {
            at -= each.getValue();
            if (at <= 0) {
                return each.getKey();
            }
        }
        return all.getLast().getKey();
    }
}
