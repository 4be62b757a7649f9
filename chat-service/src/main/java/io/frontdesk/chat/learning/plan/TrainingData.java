package io.frontdesk.chat.learning.plan;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.learning.example.Example;
import io.frontdesk.chat.learning.job.HeldBack;
import io.frontdesk.chat.learning.job.LeftOut;
import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.data.DataFingerprint;

import java.util.ArrayList;
import java.util.List;

/** Everything one training of a language could learn from now. */
record TrainingData(
        List<Utterance> texts,
        List<Utterance> calibrate,
        List<Example> examples,
        List<LeftOut> leftOut,
        HeldBack heldBack) {
    private static final int FEWEST_INTENTS = 2;

    TrainingData {
        texts = List.copyOf(texts);
        calibrate = List.copyOf(calibrate);
        examples = List.copyOf(examples);
        leftOut = List.copyOf(leftOut);
        requireNonNull(heldBack, "heldBack");
    }

    /** Texts and examples. */
    List<Utterance> all() {
        List<Utterance> all = new ArrayList<>(texts);
        examples.forEach(example -> all.add(example.utterance()));
        return all;
    }

    String fingerprint() {
        return DataFingerprint.of(all());
    }

    boolean isEnough() {
        return all().stream()
                        .filter(utterance -> !utterance.isOutOfScope())
                        .map(Utterance::label)
                        .distinct()
                        .limit(FEWEST_INTENTS)
                        .count()
                == FEWEST_INTENTS;
    }
}
