package io.frontdesk.intent.baseline;

import io.frontdesk.intent.IntentClassifier;
import io.frontdesk.intent.Prediction;
import io.frontdesk.intent.Thresholds;
import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.data.DataFingerprint;
import io.frontdesk.intent.encoder.EncodedUtterances;
import io.frontdesk.intent.encoder.SentenceEncoder;
import io.frontdesk.intent.evaluation.ScoredUtterance;
import io.frontdesk.intent.evaluation.ThresholdSearch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Answers with the labels of the nearest examples under a frozen encoder. Needs seconds instead of a training; its
 * probabilities and thresholds are set by leaving out one example at a time. Does not close the encoder it was given.
 */
public final class NearestExamples implements IntentClassifier {
    private static final String PREFIX = "nearest-";
    /** The far ones hardly count; by leaving one out, ten instead cost two points on the shop pack. */
    private static final int NEIGHBOURS = 30;

    private final SentenceEncoder encoder;
    private final List<String> labels;
    private final int[] labelOf;
    private final Map<String, Integer> examples;
    private final VectorTable table;
    private final ForeignScore foreign;
    private final NeighbourVote vote;
    private final Thresholds thresholds;
    private final String version;

    private NearestExamples(SentenceEncoder encoder, EncodedUtterances train, EncodedUtterances outOfScope) {
        this.encoder = encoder;
        this.labels = train.labels();
        if (labels.size() < 2) {
            throw new IllegalArgumentException("examples of at least two intents are needed");
        }
        this.labelOf = train.utterances().stream()
                .mapToInt(utterance -> labels.indexOf(utterance.label()))
                .toArray();
        this.examples = train.counts();
        this.table = VectorTable.of(train.vectors());
        this.version = PREFIX + DataFingerprint.of(train.utterances()).substring(0, 8);
        LeaveOneOut leaving = new LeaveOneOut(table, train);
        List<Neighbours> neighbours = leaving.neighbours(NEIGHBOURS);
        int[] truth =
                IntStream.of(leaving.asked()).map(example -> labelOf[example]).toArray();
        this.vote = new VoteCalibration(neighbours, truth, labelOf, labels.size()).best();
        this.foreign = ForeignScore.of(train, leaving.asked(), neighbours, outOfScope, table);
        this.thresholds = ThresholdSearch.of(scored(train, leaving.asked(), neighbours, truth));
    }

    /** A classifier of the examples; out-of-scope ones may be in either list, and there may be none. */
    public static NearestExamples fit(SentenceEncoder encoder, List<Utterance> train, List<Utterance> outOfScope) {
        List<Utterance> foreign = new ArrayList<>(outOfScope);
        train.stream().filter(Utterance::isOutOfScope).forEach(foreign::add);
        List<Utterance> known =
                train.stream().filter(utterance -> !utterance.isOutOfScope()).toList();
        return fit(encoder, EncodedUtterances.of(encoder, known), EncodedUtterances.of(encoder, foreign));
    }

    /** The same with vectors that are already there. */
    public static NearestExamples fit(SentenceEncoder encoder, EncodedUtterances train, EncodedUtterances outOfScope) {
        return new NearestExamples(encoder, train, outOfScope);
    }

    /** Whether a classifier of this version is one of nearest examples. */
    public static boolean isVersion(String version) {
        return version.startsWith(PREFIX);
    }

    @Override
    public Prediction classify(String text) {
        return predict(encoder.encode(text));
    }

    Prediction predict(float[] vector) {
        return predict(vector, Neighbours.of(table.products(vector), NEIGHBOURS, example -> true));
    }

    private Prediction predict(float[] vector, Neighbours neighbours) {
        double[] probabilities = vote.probabilities(neighbours, labelOf, labels.size());
        return new Prediction(Rankings.of(labels, probabilities), foreign.of(vector, neighbours.nearest()));
    }

    private List<ScoredUtterance> scored(
            EncodedUtterances train, int[] asked, List<Neighbours> neighbours, int[] truth) {
        return IntStream.range(0, asked.length)
                .mapToObj(i -> new ScoredUtterance(
                        labels.get(truth[i]), predict(train.vectors().get(asked[i]), neighbours.get(i))))
                .toList();
    }

    @Override
    public Thresholds thresholds() {
        return thresholds;
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
        // The encoder belongs to whoever opened it; there is nothing else.
    }
}
