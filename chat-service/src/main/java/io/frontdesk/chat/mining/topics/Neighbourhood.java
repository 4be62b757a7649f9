package io.frontdesk.chat.mining.topics;

import java.util.List;
import java.util.stream.IntStream;

/** The nearest vectors of each vector, by comparing all with all. */
final class Neighbourhood {
    /** The neighbours of one vector, nearest first. */
    record Near(int[] indices, double[] cosines) {
        int rankOf(int index) {
            return IntStream.range(0, indices.length)
                    .filter(rank -> indices[rank] == index)
                    .findFirst()
                    .orElse(-1);
        }
    }

    private final List<Near> near;

    private Neighbourhood(List<Near> near) {
        this.near = near;
    }

    static Neighbourhood of(List<float[]> vectors, int neighbours) {
        return new Neighbourhood(IntStream.range(0, vectors.size())
                .parallel()
                .mapToObj(index -> nearest(vectors, index, Math.min(neighbours, vectors.size() - 1)))
                .toList());
    }

    Near of(int index) {
        return near.get(index);
    }

    int size() {
        return near.size();
    }

    /** Whether each is among the other's nearest. */
    boolean areMutual(int one, int other) {
        return of(one).rankOf(other) >= 0 && of(other).rankOf(one) >= 0;
    }

    private static Near nearest(List<float[]> vectors, int index, int neighbours) {
        int[] indices = new int[neighbours];
        double[] cosines = new double[neighbours];
        int filled = 0;
        float[] from = vectors.get(index);
        for (int other = 0; other < vectors.size(); other++) {
            if (other != index) {
                double cosine = Cosine.of(from, vectors.get(other));
                if (filled < neighbours || cosine > cosines[filled - 1]) {
                    filled = insert(indices, cosines, filled, other, cosine);
                }
            }
        }
        return new Near(indices, cosines);
    }

    /** Puts one where it belongs, and the last one out where there is no room; gives how many there are then. */
    private static int insert(int[] indices, double[] cosines, int filled, int index, double cosine) {
        int grown = Math.min(filled + 1, indices.length);
        int at = grown - 1;
        while (at > 0 && cosines[at - 1] < cosine) {
            indices[at] = indices[at - 1];
            cosines[at] = cosines[at - 1];
            at--;
        }
        indices[at] = index;
        cosines[at] = cosine;
        return grown;
    }
}
