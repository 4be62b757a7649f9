package io.frontdesk.chat.cli;

import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.encoder.SentenceEncoder;
import io.frontdesk.intent.evaluation.Calibration;
import io.frontdesk.intent.headonly.DataChange;
import io.frontdesk.intent.headonly.HeadUpdate;
import io.frontdesk.intent.headonly.NoHeadUpdate;
import io.frontdesk.intent.registry.CorruptModel;
import io.frontdesk.intent.registry.ModelFolder;
import io.frontdesk.intent.registry.ModelJson;
import io.frontdesk.intent.serving.SecondOpinion;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Learns new or changed intents over a model's features, in seconds; its encoder stays as it is. */
final class HeadOnlyTraining {
    private final Path from;
    private final Path out;
    private final long seed;

    HeadOnlyTraining(Path from, Path out, long seed) {
        this.from = from;
        this.out = out;
        this.seed = seed;
    }

    /** @param data all the new model is to know; a label that is not in there is withdrawn */
    Figures train(List<Utterance> data) {
        List<SentenceEncoder> opened = new ArrayList<>();
        try {
            DataChange change = DataChange.of(ModelFolder.open(from), data, seed);
            SecondOpinion opinion = opinion(ModelFolder.open(from), opened);
            ModelFolder written =
                    new HeadUpdate(change, opinion, FrontdeskVersion.current()).writeTo(out, Clock.systemUTC());
            return new Figures(
                    written.version(),
                    written.path().toString(),
                    change.appeared(),
                    change.withdrawn(),
                    written.manifest().origin().seconds());
        } catch (NoHeadUpdate | CorruptModel unusable) {
            throw new BadUsage("--from: " + unusable.getMessage());
        } catch (IOException unwritable) {
            throw new WorkFailed("the model could not be written: " + unwritable.getMessage(), unwritable);
        } finally {
            opened.forEach(SentenceEncoder::close);
        }
    }

    private static @Nullable SecondOpinion opinion(ModelFolder model, List<SentenceEncoder> opened) {
        Calibration calibration =
                Calibration.of(ModelJson.read(model.file(ModelFolder.CALIBRATION), Calibration.Stored.class));
        if (!calibration.needsExamples()) {
            return null;
        }
        return SecondOpinion.read(model, base -> {
            SentenceEncoder encoder = SentenceEncoder.open(base);
            opened.add(encoder);
            return encoder;
        });
    }

    /** What is reported at the end. */
    record Figures(String model, String out, List<String> appeared, List<String> withdrawn, double seconds) {
        Figures {
            appeared = List.copyOf(appeared);
            withdrawn = List.copyOf(withdrawn);
        }

        void print(PrintWriter to) {
            to.println("model " + model + " in " + out + ", another head over the same encoder, "
                    + String.format(Locale.ROOT, "%.1f s", seconds));
            to.println("new intents: " + (appeared.isEmpty() ? "none" : String.join(", ", appeared)));
            to.println("withdrawn: " + (withdrawn.isEmpty() ? "none" : String.join(", ", withdrawn)));
            to.flush();
        }
    }
}
