package io.frontdesk.chat.cli;

import io.frontdesk.intent.baseline.BaselineFigures;
import io.frontdesk.intent.evaluation.Calibration;
import io.frontdesk.intent.registry.ModelFolder;
import io.frontdesk.intent.registry.ModelJson;
import io.frontdesk.intent.registry.TrainingMetrics.Movement;
import io.frontdesk.intent.training.FineTuned;
import org.jspecify.annotations.Nullable;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/**
 * What {@code train} reports at its end: the model beside what can be had without it.
 *
 * @param baseline null where the comparison was left out
 */
record TrainedFigures(
        String model,
        String out,
        double validAccuracy,
        @Nullable BaselineFigures baseline,
        Calibration.Setting calibration,
        int bestEpoch,
        double keptShare,
        @Nullable Double sentenceCosine,
        int epochs,
        double seconds,
        String device,
        List<Movement> encoderMovement) {
    TrainedFigures {
        encoderMovement = List.copyOf(encoderMovement);
    }

    static TrainedFigures of(FineTuned model, ModelFolder folder, @Nullable BaselineFigures baseline) {
        return new TrainedFigures(
                folder.version(),
                folder.path().toString(),
                model.kept().validAccuracy(),
                baseline,
                ModelJson.read(folder.file(ModelFolder.CALIBRATION), Calibration.Stored.class)
                        .set(),
                model.metrics().bestEpoch(),
                model.kept().share(),
                model.kept().sentences(),
                model.metrics().epochs().size(),
                model.seconds(),
                model.device(),
                model.metrics().encoderMovement());
    }

    void print(PrintWriter out) {
        out.println("model " + model + " in " + this.out);
        out.println("validation accuracy " + percent(validAccuracy) + " (epoch " + bestEpoch + " of " + epochs + ", "
                + Math.round(100 * keptShare) + " % of the way from the checkpoint, " + Math.round(seconds) + " s, "
                + device + ")");
        if (baseline != null) {
            out.println("without fine-tuning: nearest examples " + percent(baseline.knnAccuracy()) + ", linear head "
                    + percent(baseline.linearAccuracy()) + ", word match " + percent(baseline.bm25Accuracy()));
        }
        out.println(String.format(
                Locale.ROOT,
                "calibration error on %d texts %.3f, before calibration %.3f",
                calibration.texts(),
                calibration.eceAfter(),
                calibration.eceBefore()));
        if (sentenceCosine != null) {
            out.println(String.format(
                    Locale.ROOT,
                    "one pass for intents and search: cosine with the checkpoint's vectors %.4f",
                    sentenceCosine));
        }
        out.println("how far the encoder moved, norm of the change over the norm before:");
        for (Movement movement : encoderMovement) {
            out.println(String.format(Locale.ROOT, "  %-12s %.4f", movement.layer(), movement.relative()));
        }
        out.flush();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }
}
