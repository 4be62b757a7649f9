package io.frontdesk.intent.serving;

import io.frontdesk.intent.IntentClassifier;
import io.frontdesk.intent.Prediction;
import io.frontdesk.intent.Thresholds;
import io.frontdesk.intent.encoder.SentenceEncoder;
import io.frontdesk.intent.evaluation.Calibration;
import io.frontdesk.intent.registry.CorruptModel;
import io.frontdesk.intent.registry.ModelFolder;
import io.frontdesk.intent.registry.ModelJson;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A fine-tuned model out of its folder, and beside it the votes of its nearest training examples where calibration found
 * them worth hearing. Texts are never batched across callers, so the same text always gets the same
 * scores; when too many wait, {@link Overloaded} says so at once.
 */
public final class BertIntentClassifier implements IntentClassifier {
    private static final int THREADS = 2;
    private static final List<String> WARM_UP =
            List.of("hello", "where is my order", "我想退货", "I was charged twice for the same order last week");

    private final String version;
    private final List<String> labels;
    private final Calibration calibration;
    private final IntentGraph graph;
    private final InferencePool pool;
    private final @Nullable SecondOpinion opinion;
    private final List<SentenceEncoder> owned = new ArrayList<>();

    private BertIntentClassifier(
            ModelFolder folder, Calibration calibration, IntentGraph graph, @Nullable SecondOpinion opinion) {
        this.version = folder.version();
        this.labels = folder.labels();
        this.calibration = calibration;
        this.graph = graph;
        this.opinion = opinion;
        this.pool = InferencePool.of(THREADS, "intent-" + version);
    }

    /** The model in {@code modelFolder} with an encoder of its own, where it needs one. */
    public static BertIntentClassifier open(Path modelFolder) {
        List<SentenceEncoder> opened = new ArrayList<>();
        try {
            BertIntentClassifier classifier = open(modelFolder, base -> {
                SentenceEncoder encoder = SentenceEncoder.open(base);
                opened.add(encoder);
                return encoder;
            });
            classifier.owned.addAll(opened);
            return classifier;
        } catch (RuntimeException e) {
            opened.forEach(SentenceEncoder::close);
            throw e;
        }
    }

    /**
     * The model in {@code modelFolder}, checked, loaded and warm; {@link CorruptModel} names what is wrong with it.
     *
     * @param encoders asked for a frozen encoder where the model cannot do without
     */
    public static BertIntentClassifier open(Path modelFolder, FrozenEncoders encoders) {
        ModelFolder folder = ModelFolder.open(modelFolder).verify();
        TokenizerCheck.of(folder);
        Calibration calibration =
                Calibration.of(ModelJson.read(folder.file(ModelFolder.CALIBRATION), Calibration.Stored.class));
        SecondOpinion opinion = calibration.needsExamples() ? SecondOpinion.read(folder, encoders) : null;
        BertIntentClassifier classifier =
                new BertIntentClassifier(folder, calibration, IntentGraph.of(folder), opinion);
        try {
            classifier.refuseOtherLabels(modelFolder);
            classifier.warmUp();
            return classifier;
        } catch (CorruptModel e) {
            classifier.close();
            throw e;
        } catch (RuntimeException e) {
            classifier.close();
            throw new CorruptModel("model folder " + modelFolder + ": its files do not fit together", e);
        }
    }

    private void refuseOtherLabels(Path modelFolder) {
        int outputs = graph.run(WARM_UP.getFirst()).logits().length;
        if (outputs != labels.size()) {
            throw new CorruptModel("model folder " + modelFolder + ": " + ModelFolder.LABELS + " names " + labels.size()
                    + " intents but the model has " + outputs);
        }
    }

    private void warmUp() {
        for (int round = 0; round < 2 * pool.size(); round++) {
            WARM_UP.forEach(this::classify);
        }
    }

    @Override
    public Prediction classify(String text) {
        if (opinion != null && graph.readsSentences()) {
            SecondOpinion examples = opinion;
            return pool.call(() -> {
                IntentGraph.Output output = graph.run(text);
                return calibration.predict(
                        labels, output.logits(), output.feature(), examples.of(text, output.sentence()));
            });
        }
        return pool.call(
                () -> graph.run(text),
                () -> Optional.ofNullable(opinion).map(examples -> examples.of(text)),
                (output, examples) ->
                        calibration.predict(labels, output.logits(), output.feature(), examples.orElse(null)));
    }

    /** The intent that the fine-tuned model alone gives the highest score: for reports, which show what each part adds. */
    public String bestAlone(String text) {
        float[] logits = pool.call(() -> graph.run(text)).logits();
        int best = 0;
        for (int i = 1; i < logits.length; i++) {
            best = logits[i] > logits[best] ? i : best;
        }
        return labels.get(best);
    }

    @Override
    public Thresholds thresholds() {
        return calibration.thresholds();
    }

    @Override
    public List<String> labels() {
        return labels;
    }

    @Override
    public Map<String, Integer> examples() {
        Map<String, Integer> examples = new LinkedHashMap<>();
        if (opinion != null) {
            int[] counts = opinion.votes().counts();
            for (int label = 0; label < counts.length; label++) {
                examples.put(labels.get(label), counts[label]);
            }
        }
        return examples;
    }

    @Override
    public String version() {
        return version;
    }

    /** Lets the texts that were taken finish, then frees the model. */
    @Override
    public void close() {
        pool.close();
        graph.close();
        owned.forEach(SentenceEncoder::close);
    }
}
