package io.frontdesk.chat.learning.gate.check;

import io.frontdesk.intent.IntentClassifier;
import io.frontdesk.intent.IntentScore;
import io.frontdesk.intent.Prediction;
import io.frontdesk.intent.Thresholds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A classifier that knows by heart what to say; of what it was not told it says what the text begins with. */
public final class SpokenModel implements IntentClassifier {
    private final String version;
    private final List<String> labels;
    private final Function<String, String> says;
    private double confidence = 0.9;
    private Map<String, Integer> examples = Map.of();

    public SpokenModel(String version, List<String> labels, Function<String, String> says) {
        this.version = version;
        this.labels = List.copyOf(labels);
        this.says = says;
    }

    /** Says {@code exceptions}, and else the text's first word. */
    static SpokenModel of(String version, List<String> labels, Map<String, String> exceptions) {
        return new SpokenModel(version, labels, text -> exceptions.getOrDefault(text, firstWord(text)));
    }

    static String firstWord(String text) {
        return text.substring(0, (text + " ").indexOf(' '));
    }

    SpokenModel sure(double of) {
        confidence = of;
        return this;
    }

    public SpokenModel learnedFrom(Map<String, Integer> counts) {
        examples = Map.copyOf(counts);
        return this;
    }

    @Override
    public Prediction classify(String text) {
        String said = says.apply(text);
        boolean foreign = said.equals("oos");
        String best = labels.contains(said) ? said : labels.getFirst();
        List<IntentScore> ranking = new ArrayList<>(List.of(new IntentScore(best, confidence)));
        labels.stream()
                .filter(label -> !label.equals(best))
                .forEach(label -> ranking.add(new IntentScore(label, (1 - confidence) / (labels.size() - 1))));
        return new Prediction(ranking, foreign ? 1 : 0);
    }

    @Override
    public Thresholds thresholds() {
        return new Thresholds(0.5, 0.3, 0.5);
    }

    @Override
    public List<String> labels() {
        return labels;
    }

    @Override
    public Map<String, Integer> examples() {
        return examples;
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public void close() {
        // nothing is held
    }
}
