package io.frontdesk.intent.serving;

import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.baseline.ExampleVotes;
import io.frontdesk.intent.checkpoint.BaseCheckpoint;
import io.frontdesk.intent.checkpoint.Weight;
import io.frontdesk.intent.data.UtteranceSplit;
import io.frontdesk.intent.encoder.EncodedUtterances;
import io.frontdesk.intent.encoder.SentenceEncoder;
import io.frontdesk.intent.export.CalibrationPlan;
import io.frontdesk.intent.export.ModelPublication;
import io.frontdesk.intent.export.Precision;
import io.frontdesk.intent.registry.ModelFolder;
import io.frontdesk.intent.registry.TrainingMetrics;
import io.frontdesk.intent.training.FineTuned;
import io.frontdesk.intent.training.Readout;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** A real model folder without a training: the frozen encoder, with the mean of each intent's examples as its head. */
public final class CentroidModel {
    static final BaseCheckpoint BASE = BaseCheckpoint.named("all-minilm-l6-v2");

    private static final double SCALE = 20;

    private CentroidModel() {}

    public static ModelFolder writeTo(Path folder) throws IOException {
        return writeTo(folder, Precision.FP32);
    }

    static ModelFolder writeTo(Path folder, Precision precision) throws IOException {
        return writeTo(folder, precision, Readout.of(BASE.pooling()));
    }

    static ModelFolder writeTo(Path folder, Precision precision, Readout readout) throws IOException {
        UtteranceSplit split = UtteranceSplit.stratified(examples(), 0.34, 1);
        TrainingMetrics metrics = new TrainingMetrics(
                List.of(new TrainingMetrics.Epoch(1, 1.2, 0.9, 0.8, 3), new TrainingMetrics.Epoch(2, 0.6, 0.7, 0.9, 3)),
                2,
                List.of(
                        new TrainingMetrics.Movement("embeddings", 0.001),
                        new TrainingMetrics.Movement("layer.0", 0.01)));
        FineTuned model = new FineTuned(
                BASE,
                labels(),
                BASE.weights(),
                readout,
                centroids(split.train()),
                SCALE,
                metrics,
                "cpu",
                6,
                new FineTuned.Kept(1, 1, 0, null));
        try (SentenceEncoder frozen = SentenceEncoder.open(BASE)) {
            ExampleVotes votes = ExampleVotes.of(labels(), EncodedUtterances.of(frozen, split.train()), List.of());
            SecondOpinion opinion = new SecondOpinion(votes, frozen);
            return new ModelPublication(
                            model, split, CalibrationPlan.on(split.valid()), opinion, precision, "en", 1, "test")
                    .writeTo(folder, Clock.systemUTC());
        }
    }

    public static List<Utterance> examples() {
        List<Utterance> examples = new ArrayList<>();
        add(examples, "hours", "when are you open", "opening hours", "are you open on Sunday");
        add(examples, "hours", "what time do you close", "is the shop open today", "closing time tonight");
        add(examples, "refund", "I want my money back", "refund please", "when do I get my refund");
        add(examples, "refund", "return this for a refund", "you owe me money", "how do refunds work");
        add(examples, "track", "where is my order", "track my parcel", "when does my package arrive");
        add(examples, "track", "has my order shipped", "my delivery is late", "parcel tracking number");
        return examples;
    }

    static List<String> labels() {
        return List.of("hours", "refund", "track");
    }

    private static void add(List<Utterance> examples, String label, String... texts) {
        for (String text : texts) {
            examples.add(new Utterance(text, label, "en"));
        }
    }

    private static Weight centroids(List<Utterance> train) {
        try (SentenceEncoder encoder = SentenceEncoder.open(BASE)) {
            EncodedUtterances encoded = EncodedUtterances.of(encoder, train);
            int width = encoded.vectors().getFirst().length;
            float[] sums = new float[labels().size() * width];
            for (int i = 0; i < encoded.size(); i++) {
                int row = labels().indexOf(encoded.utterances().get(i).label());
                for (int d = 0; d < width; d++) {
                    sums[row * width + d] += encoded.vectors().get(i)[d];
                }
            }
            return new Weight("head", List.of((long) labels().size(), (long) width), FloatBuffer.wrap(sums));
        }
    }
}
