package io.frontdesk.chat.recommend.simulation;

import io.frontdesk.chat.recommend.Journey;
import io.frontdesk.chat.recommend.Likeness;
import io.frontdesk.chat.recommend.Next;
import io.frontdesk.chat.recommend.NextModel;
import io.frontdesk.chat.recommend.RecommendSettings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Learns from some conversations and foretells the others, step by step: whether what is asked next is among the first three,
 * against the three that are asked most. The interval of the difference is a paired bootstrap (B. Efron and R. J. Tibshirani,
 * An Introduction to the Bootstrap, 1993, chapters 8 and 13) over conversations, whose steps belong together.
 */
public final class RecommendBenchmark {
    private static final int SHOWN = 3;
    private static final int SAMPLES = 2_000;
    private static final double TAIL = 0.025;

    private final RecommendSettings settings;
    private final long seed;

    public RecommendBenchmark(RecommendSettings settings, long seed) {
        this.settings = settings;
        this.seed = seed;
    }

    /**
     * What came of it.
     *
     * @param dialogues how many were learnt from
     * @param heldOut how many were foretold
     * @param steps how many of their steps
     * @param hitAt3 share of steps whose entry was among the first three
     * @param popularHitAt3 the same of the three asked most
     * @param difference of the two, with its interval of 95 %
     * @param shown share of steps at which there was evidence enough to offer anything
     * @param shownHit of those, how many offers held what was asked
     */
    public record Figures(
            int dialogues,
            int heldOut,
            int steps,
            double hitAt3,
            double popularHitAt3,
            Difference difference,
            double shown,
            double shownHit,
            boolean simulated) {}

    /** Between two shares. */
    public record Difference(double mean, double low, double high) {}

    /** What one conversation's steps came to. */
    private record Tally(int steps, int hits, int popular, int shown, int shownHits) {}

    public Figures run(List<Journey> learned, List<Journey> heldOut, Likeness likeness) {
        NextModel model = NextModel.learn(learned, likeness);
        List<Tally> tallies = heldOut.stream()
                .map(journey -> tally(model, journey))
                .filter(tally -> tally.steps() > 0)
                .toList();
        int steps = tallies.stream().mapToInt(Tally::steps).sum();
        int hits = tallies.stream().mapToInt(Tally::hits).sum();
        int popular = tallies.stream().mapToInt(Tally::popular).sum();
        int shown = tallies.stream().mapToInt(Tally::shown).sum();
        int shownHits = tallies.stream().mapToInt(Tally::shownHits).sum();
        return new Figures(
                learned.size(),
                heldOut.size(),
                steps,
                share(hits, steps),
                share(popular, steps),
                difference(tallies),
                share(shown, steps),
                share(shownHits, shown),
                true);
    }

    private Tally tally(NextModel model, Journey journey) {
        List<String> path = journey.steps();
        int steps = 0;
        int hits = 0;
        int popular = 0;
        int shown = 0;
        int shownHits = 0;
        for (int i = 1; i < path.size(); i++) {
            List<String> before = path.subList(0, i);
            String next = path.get(i);
            if (before.contains(next)) {
                continue;
            }
            List<Next> ranked = model.after(before, SHOWN);
            List<Next> offered = settings.enough(model, ranked);
            steps++;
            hits += holds(ranked, next);
            popular += holds(model.popular(before, SHOWN), next);
            shown += offered.isEmpty() ? 0 : 1;
            shownHits += holds(offered, next);
        }
        return new Tally(steps, hits, popular, shown, shownHits);
    }

    private static int holds(List<Next> offered, String next) {
        return offered.stream().anyMatch(each -> each.entry().equals(next)) ? 1 : 0;
    }

    private Difference difference(List<Tally> tallies) {
        Random random = new Random(seed);
        double[] differences = new double[SAMPLES];
        for (int sample = 0; sample < SAMPLES; sample++) {
            List<Tally> drawn = new ArrayList<>(tallies.size());
            for (int i = 0; i < tallies.size(); i++) {
                drawn.add(tallies.get(random.nextInt(tallies.size())));
            }
            differences[sample] = gain(drawn);
        }
        Arrays.sort(differences);
        int low = (int) Math.floor(TAIL * SAMPLES);
        return new Difference(gain(tallies), differences[low], differences[SAMPLES - 1 - low]);
    }

    private static double gain(List<Tally> tallies) {
        int gained = tallies.stream()
                .mapToInt(tally -> tally.hits() - tally.popular())
                .sum();
        return share(gained, tallies.stream().mapToInt(Tally::steps).sum());
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
