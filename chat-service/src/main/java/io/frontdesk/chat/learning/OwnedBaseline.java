package io.frontdesk.chat.learning;

import io.frontdesk.intent.IntentClassifier;
import io.frontdesk.intent.Prediction;
import io.frontdesk.intent.Thresholds;
import io.frontdesk.intent.baseline.NearestExamples;
import io.frontdesk.intent.encoder.SentenceEncoder;

import java.util.List;

/** Nearest examples together with the encoder opened for them alone, so that closing the one closes the other. */
final class OwnedBaseline implements IntentClassifier {
    private final NearestExamples examples;
    private final SentenceEncoder encoder;

    OwnedBaseline(NearestExamples examples, SentenceEncoder encoder) {
        this.examples = examples;
        this.encoder = encoder;
    }

    @Override
    public Prediction classify(String text) {
        return examples.classify(text);
    }

    @Override
    public Thresholds thresholds() {
        return examples.thresholds();
    }

    @Override
    public List<String> labels() {
        return examples.labels();
    }

    @Override
    public String version() {
        return examples.version();
    }

    @Override
    public void close() {
        examples.close();
        encoder.close();
    }
}
