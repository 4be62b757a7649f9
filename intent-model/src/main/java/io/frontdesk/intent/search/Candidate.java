package io.frontdesk.intent.search;

import static java.util.Objects.requireNonNull;

import io.frontdesk.intent.training.TrainingSettings;
import io.frontdesk.intent.training.TrainingSettings.Objective;
import io.frontdesk.intent.training.TrainingSettings.Optimisation;
import io.frontdesk.intent.training.TrainingSettings.Regularisation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Settings worth a trial, and in words how they differ from the defaults.
 *
 * @param name the differences as the options of {@code train} spell them; "defaults" where there are none
 */
public record Candidate(String name, TrainingSettings settings) {
    private static final double[] RATES = {5e-5, 1e-4, 1.5e-4, 2.5e-4};
    private static final double[] LAYER_DECAYS = {0.85, 0.95, 1};
    private static final double[] SMOOTHINGS = {0, 0.05, 0.1};
    private static final double[] MARGINS = {0, 0.05, 0.1};
    private static final double[] CONTRASTS = {0, 0.1, 0.3};
    private static final double[] NOISES = {0, 0.1, 0.2};
    private static final double[] AVERAGINGS = {0, 0.99, 0.995};

    public Candidate {
        requireNonNull(name, "name");
        requireNonNull(settings, "settings");
    }

    /** The defaults and {@code count - 1} others drawn at random; the same for the same seed. */
    public static List<Candidate> drawn(TrainingSettings defaults, int count, long seed) {
        Map<String, Candidate> drawn = new LinkedHashMap<>();
        Candidate first = new Candidate("defaults", defaults);
        drawn.put(first.name, first);
        Random random = new Random(seed);
        for (int tries = 0; drawn.size() < count && tries < 1000; tries++) {
            Candidate other = draw(defaults, random);
            drawn.putIfAbsent(other.name, other);
        }
        return List.copyOf(drawn.values());
    }

    private static Candidate draw(TrainingSettings defaults, Random random) {
        Optimisation optimisation = defaults.optimisation();
        Objective objective = defaults.objective();
        Regularisation regularisation = defaults.regularisation();
        double rate = one(RATES, random);
        double decay = one(LAYER_DECAYS, random);
        double smoothing = one(SMOOTHINGS, random);
        double margin = one(MARGINS, random);
        double contrast = one(CONTRASTS, random);
        double noise = one(NOISES, random);
        double averaging = one(AVERAGINGS, random);
        List<String> words = new ArrayList<>();
        say(words, "lr", rate, optimisation.rate());
        say(words, "layer-decay", decay, optimisation.layerDecay());
        say(words, "smoothing", smoothing, objective.labelSmoothing());
        say(words, "margin", margin, objective.margin());
        say(words, "contrast", contrast, objective.contrast());
        say(words, "noise", noise, regularisation.noise());
        say(words, "averaging", averaging, regularisation.averaging());
        TrainingSettings settings = defaults.with(new Optimisation(
                                optimisation.rate(),
                                optimisation.headRate(),
                                decay,
                                optimisation.weightDecay(),
                                optimisation.clip())
                        .withRate(rate))
                .with(new Objective(
                        smoothing,
                        margin,
                        contrast,
                        objective.consistency(),
                        objective.sentence(),
                        objective.taught(),
                        objective.foreign()))
                .with(new Regularisation(regularisation.dropout(), regularisation.frozenLayers(), noise, averaging));
        return new Candidate(words.isEmpty() ? "defaults" : String.join(" ", words), settings);
    }

    private static double one(double[] values, Random random) {
        return values[random.nextInt(values.length)];
    }

    private static void say(List<String> words, String option, double value, double usual) {
        if (value != usual) {
            words.add("--" + option + " " + value);
        }
    }
}
