package io.frontdesk.chat.cli;

import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.baseline.BaselineFigures;
import io.frontdesk.intent.checkpoint.BaseCheckpoint;
import io.frontdesk.intent.checkpoint.UnknownCheckpoint;
import io.frontdesk.intent.encoder.SentenceEncoder;
import io.frontdesk.intent.registry.ModelFolder;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/** Fits the baselines a model is compared with, over the checkpoint the model started from. */
final class ModelBaselines {
    private ModelBaselines() {}

    /** The figures, or nothing after telling {@code warn} why there are none. */
    static @Nullable BaselineFigures of(
            ModelFolder folder, List<Utterance> train, List<Utterance> test, Consumer<String> warn) {
        if (folder.labels().size() > BaselineFigures.MOST_INTENTS) {
            warn.accept(
                    "no baselines: with more than " + BaselineFigures.MOST_INTENTS + " intents they would take hours");
            return null;
        }
        String base = folder.manifest().origin().base();
        try (SentenceEncoder encoder = SentenceEncoder.open(BaseCheckpoint.named(base))) {
            return BaselineFigures.of(encoder, train, test);
        } catch (UnknownCheckpoint unknown) {
            warn.accept("no baselines: the model's base checkpoint " + base + " does not come with the program");
            return null;
        }
    }
}
