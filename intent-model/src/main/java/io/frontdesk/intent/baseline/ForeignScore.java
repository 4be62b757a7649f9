package io.frontdesk.intent.baseline;

import io.frontdesk.intent.encoder.EncodedUtterances;
import io.frontdesk.intent.evaluation.RocCurve;

import java.util.List;

/**
 * How foreign a text is: far from all examples, and near to known out-of-scope ones where there are any. How much the
 * latter count is set by leaving one out.
 */
final class ForeignScore {
    private static final double[] WEIGHTS = {0, 0.25, 0.5, 0.75, 1};
    private static final int ENOUGH = 20;

    private final VectorTable foreign;
    private final double weight;

    private ForeignScore(VectorTable foreign, double weight) {
        this.foreign = foreign;
        this.weight = weight;
    }

    static ForeignScore of(
            EncodedUtterances train,
            int[] asked,
            List<Neighbours> neighbours,
            EncodedUtterances outOfScope,
            VectorTable known) {
        VectorTable foreign = VectorTable.of(outOfScope.vectors());
        if (outOfScope.size() < ENOUGH) {
            return new ForeignScore(foreign, 0);
        }
        double[][] inScope = new double[asked.length][];
        for (int i = 0; i < asked.length; i++) {
            float[] vector = train.vectors().get(asked[i]);
            inScope[i] = new double[] {neighbours.get(i).nearest(), nearest(foreign, vector)};
        }
        LeaveOneOut leaving = new LeaveOneOut(foreign, outOfScope);
        List<Neighbours> among = leaving.neighbours(1);
        double[][] out = new double[among.size()][];
        for (int i = 0; i < out.length; i++) {
            float[] vector = outOfScope.vectors().get(leaving.asked()[i]);
            out[i] = new double[] {nearest(known, vector), among.get(i).nearest()};
        }
        return new ForeignScore(foreign, bestWeight(inScope, out));
    }

    double of(float[] vector, double nearestKnown) {
        return score(nearestKnown, weight == 0 ? 0 : nearest(foreign, vector), weight);
    }

    private static double bestWeight(double[][] inScope, double[][] out) {
        double best = 0;
        double area = -1;
        for (double weight : WEIGHTS) {
            double reached =
                    RocCurve.of(scores(inScope, weight), scores(out, weight)).area();
            if (reached > area) {
                area = reached;
                best = weight;
            }
        }
        return best;
    }

    private static double[] scores(double[][] similarities, double weight) {
        double[] scores = new double[similarities.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = score(similarities[i][0], similarities[i][1], weight);
        }
        return scores;
    }

    private static double score(double nearestKnown, double nearestForeign, double weight) {
        return weight * nearestForeign - nearestKnown;
    }

    private static double nearest(VectorTable table, float[] vector) {
        return Neighbours.of(table.products(vector), 1, example -> true).nearest();
    }
}
