package io.frontdesk.intent.doctor;

import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.encoder.EncodedUtterances;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Finds labels whose texts fall in two groups: parts each label by 2-means and keeps the parts that are far apart by their
 * mean silhouette (Rousseeuw 1987).
 */
final class TwoInOne {
    private static final int ROWS = 20;
    private static final double SMALLER_PART = 0.2;
    private static final double FAR_APART = 0.2;
    private static final int ROUNDS = 20;

    private TwoInOne() {}

    /** @param encoded the utterances of {@code rows} in their order */
    static List<Finding> in(Rows rows, EncodedUtterances encoded) {
        List<Finding> found = new ArrayList<>();
        for (Map.Entry<String, List<Integer>> label : rows.byLabel().entrySet()) {
            if (label.getValue().size() >= ROWS && !label.getKey().equals(Utterance.OUT_OF_SCOPE)) {
                List<float[]> vectors =
                        label.getValue().stream().map(encoded.vectors()::get).toList();
                Parts parts = Parts.of(vectors);
                if (parts.smallerShare() >= SMALLER_PART && parts.silhouette() >= FAR_APART) {
                    found.add(finding(rows, label.getKey(), label.getValue(), parts));
                }
            }
        }
        return found;
    }

    private static Finding finding(Rows rows, String label, List<Integer> places, Parts parts) {
        return new Finding(
                Finding.Kind.TWO_IN_ONE,
                rows.row(places.get(parts.typical(0))),
                label,
                rows.row(places.get(parts.typical(1))),
                label,
                Math.min(1, parts.silhouette()),
                "has " + parts.size(0) + " texts like the one and " + parts.size(1)
                        + " like the other: two intents would be easier to learn and to answer");
    }

    /** Vectors of length 1 in two groups, by cosine. */
    private static final class Parts {
        private final List<float[]> vectors;
        private final int[] part;
        private final float[][] centres;

        private Parts(List<float[]> vectors, float[][] centres) {
            this.vectors = vectors;
            this.centres = centres;
            this.part = new int[vectors.size()];
        }

        /** Begins at the text farthest from the mean and the one farthest from that. */
        static Parts of(List<float[]> vectors) {
            float[] first = vectors.get(farthest(vectors, mean(vectors)));
            float[] second = vectors.get(farthest(vectors, first));
            Parts parts = new Parts(vectors, new float[][] {first, second});
            for (int round = 0; round < ROUNDS && parts.assign(); round++) {
                parts.centre(0);
                parts.centre(1);
            }
            return parts;
        }

        int size(int which) {
            return (int) Arrays.stream(part).filter(one -> one == which).count();
        }

        double smallerShare() {
            return (double) Math.min(size(0), size(1)) / part.length;
        }

        /** The place of the text nearest to the centre of a part. */
        int typical(int which) {
            int best = -1;
            for (int i = 0; i < part.length; i++) {
                if (part[i] == which && (best < 0 || near(i, which) > near(best, which))) {
                    best = i;
                }
            }
            return best;
        }

        /** The mean over all texts of (b - a) / max(a, b), with a and b the mean distances to the own and the other part. */
        double silhouette() {
            double sum = 0;
            for (int i = 0; i < part.length; i++) {
                double[] distance = new double[2];
                int[] count = new int[2];
                for (int j = 0; j < part.length; j++) {
                    if (j != i) {
                        distance[part[j]] += 1 - dot(vectors.get(i), vectors.get(j));
                        count[part[j]]++;
                    }
                }
                double own = distance[part[i]] / Math.max(1, count[part[i]]);
                double other = distance[1 - part[i]] / Math.max(1, count[1 - part[i]]);
                sum += (other - own) / Math.max(1e-9, Math.max(own, other));
            }
            return sum / part.length;
        }

        private boolean assign() {
            boolean changed = false;
            for (int i = 0; i < part.length; i++) {
                int nearer = near(i, 0) >= near(i, 1) ? 0 : 1;
                changed |= nearer != part[i];
                part[i] = nearer;
            }
            return changed;
        }

        private void centre(int which) {
            List<float[]> own = new ArrayList<>();
            for (int i = 0; i < part.length; i++) {
                if (part[i] == which) {
                    own.add(vectors.get(i));
                }
            }
            if (!own.isEmpty()) {
                centres[which] = mean(own);
            }
        }

        private double near(int place, int which) {
            return dot(vectors.get(place), centres[which]);
        }

        private static int farthest(List<float[]> vectors, float[] from) {
            int farthest = 0;
            for (int i = 1; i < vectors.size(); i++) {
                farthest = dot(vectors.get(i), from) < dot(vectors.get(farthest), from) ? i : farthest;
            }
            return farthest;
        }

        /** The mean, brought to length 1. */
        private static float[] mean(List<float[]> vectors) {
            float[] mean = new float[vectors.getFirst().length];
            for (float[] vector : vectors) {
                for (int d = 0; d < mean.length; d++) {
                    mean[d] += vector[d];
                }
            }
            float length = (float) Math.max(1e-12, Math.sqrt(dot(mean, mean)));
            for (int d = 0; d < mean.length; d++) {
                mean[d] /= length;
            }
            return mean;
        }

        private static double dot(float[] one, float[] other) {
            double sum = 0;
            for (int d = 0; d < one.length; d++) {
                sum += one[d] * other[d];
            }
            return sum;
        }
    }
}
