package io.frontdesk.intent.baseline;

import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.encoder.EncodedUtterances;
import io.frontdesk.intent.evaluation.ExampleOpinion;
import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * What the training examples nearest to a text say of its intent, as a second opinion beside a fine-tuned model: each of
 * the {@value #NEIGHBOURS} nearest votes for its label with {@code exp(cosine / }{@value #SHARPNESS}{@code )}. The vectors
 * are the frozen encoder's less their mean, which spreads the narrow cone they lie in. Kept without the texts.
 *
 * @see <a href="https://arxiv.org/abs/1911.00172">Khandelwal et al. 2020</a>, who join a language model and its nearest
 *     examples so
 */
public final class ExampleVotes {
    private static final int NEIGHBOURS = 30;
    private static final double SHARPNESS = 0.05;
    /** Share of the votes that is spread over all labels, so that no label is ever ruled out. */
    private static final double BACKGROUND = 0.2;
    /** So many say how near or foreign a text is. */
    private static final int CLOSEST = 3;
    /** A cosine from which two vectors are of one text. */
    private static final float ITSELF = 0.9999f;

    private final int labels;
    private final int[] labelOf;
    private final float[] mean;
    private final List<float[]> centred;
    private final VectorTable table;
    private final List<float[]> foreign;
    private final VectorTable foreignTable;

    private ExampleVotes(int labels, int[] labelOf, float[] mean, List<float[]> centred, List<float[]> foreign) {
        this.labels = labels;
        this.labelOf = labelOf;
        this.mean = mean;
        this.centred = centred;
        this.table = VectorTable.of(centred);
        this.foreign = foreign;
        this.foreignTable = VectorTable.of(foreign);
    }

    /**
     * The votes of those among {@code examples} whose label is one of {@code labels}, in whose order they are counted.
     *
     * @param foreign vectors of texts known to be out of scope; may be empty
     */
    public static ExampleVotes of(List<String> labels, EncodedUtterances examples, List<float[]> foreign) {
        List<float[]> vectors = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            Utterance utterance = examples.utterances().get(i);
            int place = labels.indexOf(utterance.label());
            if (place >= 0) {
                vectors.add(examples.vectors().get(i));
                places.add(place);
            }
        }
        if (vectors.isEmpty()) {
            throw new IllegalArgumentException("no example has one of the labels");
        }
        float[] mean = Centring.mean(vectors);
        List<float[]> centred =
                vectors.stream().map(vector -> centred(vector, mean)).toList();
        return new ExampleVotes(
                labels.size(),
                places.stream().mapToInt(Integer::intValue).toArray(),
                mean,
                centred,
                foreign.stream().map(vector -> centred(vector, mean)).toList());
    }

    /**
     * The votes of other examples: those whose place among the old ones is known keep their vectors, the others bring
     * theirs.
     *
     * @param count how many labels the votes are to be spread over
     */
    public ExampleVotes with(int count, List<Voter> voters) {
        List<float[]> vectors = new ArrayList<>(voters.size());
        for (Voter voter : voters) {
            vectors.add(voter.vector == null ? centred.get(voter.known) : centred(voter.vector, mean));
        }
        int[] places = voters.stream().mapToInt(voter -> voter.label).toArray();
        return new ExampleVotes(count, places, mean, vectors, foreign);
    }

    /** All that vote, each under its label, in a list of the caller's own. */
    public List<Voter> voters() {
        List<Voter> voters = new ArrayList<>(labelOf.length);
        for (int i = 0; i < labelOf.length; i++) {
            voters.add(Voter.known(labelOf[i], i));
        }
        return voters;
    }

    /** How many examples each label has, in the order of the labels. */
    public int[] counts() {
        int[] counts = new int[labels];
        for (int label : labelOf) {
            counts[label]++;
        }
        return counts;
    }

    /** Whether the example at {@code place} votes for {@code label}. */
    public boolean isOf(int place, int label) {
        return place < labelOf.length && labelOf[place] == label;
    }

    /** What the examples nearest to the text with this vector say of it. */
    public ExampleOpinion about(float[] vector) {
        return about(vector, foreign -> true);
    }

    /**
     * The same for a text that is one of the out-of-scope examples itself and must not speak for itself.
     *
     * @param vector how the text is asked about
     * @param itself its vector among the examples; the two differ where questions are read by a fine-tuned encoder
     */
    public ExampleOpinion aboutLearned(float[] vector, float[] itself) {
        float[] own = centred(itself, mean);
        // In full: the table's products are too coarse to tell a text from its neighbour.
        return about(vector, place -> InnerProduct.of(foreign.get(place), own) < ITSELF);
    }

    private ExampleOpinion about(float[] vector, IntPredicate allowed) {
        float[] own = centred(vector, mean);
        Neighbours nearest = Neighbours.of(table.products(own), NEIGHBOURS, example -> true);
        Neighbours strangers = Neighbours.of(foreignTable.products(own), CLOSEST, allowed);
        return new ExampleOpinion(logShares(nearest), closeness(nearest), closeness(strangers), central(vector));
    }

    private static double closeness(Neighbours nearest) {
        int count = Math.min(CLOSEST, nearest.size());
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += nearest.similarity(i);
        }
        return count == 0 ? 0 : sum / count;
    }

    private double central(float[] vector) {
        double product = 0;
        double square = 0;
        for (int d = 0; d < vector.length; d++) {
            product += vector[d] * mean[d];
            square += mean[d] * mean[d];
        }
        return product / Math.sqrt(Math.max(square, 1e-12));
    }

    private double[] logShares(Neighbours nearest) {
        double[] shares = new double[labels];
        double sum = 0;
        for (int i = 0; i < nearest.size(); i++) {
            double vote = Math.exp((nearest.similarity(i) - nearest.nearest()) / SHARPNESS);
            shares[labelOf[nearest.example(i)]] += vote;
            sum += vote;
        }
        for (int label = 0; label < labels; label++) {
            shares[label] = Math.log((1 - BACKGROUND) * shares[label] / sum + BACKGROUND / labels);
        }
        return shares;
    }

    /** Writes all that {@link #read} needs: counts, the mean, and for each example its label and its centred vector. */
    public void write(Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(labels);
            out.writeInt(labelOf.length);
            out.writeInt(mean.length);
            out.write(bytes(mean));
            for (int i = 0; i < labelOf.length; i++) {
                out.writeInt(labelOf[i]);
                out.write(bytes(centred.get(i)));
            }
            out.writeInt(foreign.size());
            for (float[] vector : foreign) {
                out.write(bytes(vector));
            }
        }
    }

    /** The votes that {@link #write} wrote. */
    public static ExampleVotes read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            int labels = in.readInt();
            int count = in.readInt();
            int width = in.readInt();
            float[] mean = floats(in, width);
            int[] labelOf = new int[count];
            List<float[]> centred = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                labelOf[i] = in.readInt();
                centred.add(floats(in, width));
            }
            int strangers = in.readInt();
            List<float[]> foreign = new ArrayList<>(strangers);
            for (int i = 0; i < strangers; i++) {
                foreign.add(floats(in, width));
            }
            return new ExampleVotes(labels, labelOf, mean, centred, foreign);
        }
    }

    /** How many labels the votes are spread over. */
    public int labels() {
        return labels;
    }

    private static float[] centred(float[] vector, float[] mean) {
        float[] centred = new float[vector.length];
        double square = 0;
        for (int d = 0; d < vector.length; d++) {
            centred[d] = vector[d] - mean[d];
            square += (double) centred[d] * centred[d];
        }
        float scale = (float) (1 / Math.max(Math.sqrt(square), 1e-12));
        for (int d = 0; d < vector.length; d++) {
            centred[d] *= scale;
        }
        return centred;
    }

    private static byte[] bytes(float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
        bytes.asFloatBuffer().put(values);
        return bytes.array();
    }

    private static float[] floats(DataInputStream in, int count) throws IOException {
        float[] values = new float[count];
        ByteBuffer.wrap(in.readNBytes(count * Float.BYTES)).asFloatBuffer().get(values);
        return values;
    }

    /** One example that is to vote for a label: an old one by its place, or a new one by its vector. */
    public static final class Voter {
        private final int label;
        private final int known;
        private final float @Nullable [] vector;

        private Voter(int label, int known, float @Nullable [] vector) {
            this.label = label;
            this.known = known;
            this.vector = vector;
        }

        public static Voter known(int label, int place) {
            return new Voter(label, place, null);
        }

        public static Voter fresh(int label, float[] vector) {
            return new Voter(label, -1, vector.clone());
        }
    }
}
