package io.frontdesk.chat.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.frontdesk.intent.baseline.BaselineFigures;
import io.frontdesk.intent.evaluation.IntentReport;
import io.frontdesk.intent.evaluation.IntentReport.OutOfScopeFigures;
import io.frontdesk.intent.evaluation.PairedComparison;
import io.frontdesk.intent.registry.ModelFolder;
import io.frontdesk.intent.registry.TrainingMetrics.Movement;
import io.frontdesk.intent.report.ComparedModel;
import org.jspecify.annotations.Nullable;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** What {@code evaluate intents --json} prints; the keys are a promise to scripts. */
record IntentEvaluationFigures(
        String model,
        String base,
        String lang,
        int examples,
        double accuracy,
        @JsonProperty("accuracy_alone") double alone,
        @JsonProperty("macro_f1") double macroF1,
        double ece,
        @JsonProperty("oos_examples") @Nullable Integer oosExamples,
        @JsonProperty("oos_auroc") @Nullable Double oosAuroc,
        @JsonProperty("oos_fpr95") @Nullable Double oosFpr95,
        @JsonProperty("oos_recall_at_5") @Nullable Double oosRecallAt5,
        @JsonProperty("latency_ms") Latency latency,
        @Nullable Baseline baseline,
        IntentReport.PolicyFigures policy,
        List<Movement> encoderMovement,
        @Nullable Against against) {

    /** How another model did on the same texts; {@code there} and {@code here} count those only the one got right. */
    record Against(
            String model,
            double accuracy,
            @JsonProperty("only_there") int there,
            @JsonProperty("only_here") int here,
            @JsonProperty("p_value") double pValue) {
        static Against of(ComparedModel compared) {
            PairedComparison figures = compared.figures();
            return new Against(
                    compared.model(),
                    figures.firstAccuracy(),
                    figures.firstOnly(),
                    figures.secondOnly(),
                    figures.pValue());
        }
    }

    record Latency(double p50, double p99) {}

    record Baseline(
            @JsonProperty("knn_accuracy") double knn,
            @JsonProperty("linear_accuracy") double linear,
            @JsonProperty("bm25_accuracy") double bm25) {}

    static IntentEvaluationFigures of(
            IntentReport report,
            double alone,
            @Nullable BaselineFigures baselines,
            ModelFolder folder,
            @Nullable ComparedModel compared) {
        OutOfScopeFigures foreign = report.outOfScope();
        return new IntentEvaluationFigures(
                report.model(),
                folder.manifest().origin().base(),
                folder.config().lang(),
                report.examples(),
                report.accuracy(),
                alone,
                report.macroF1(),
                report.ece(),
                foreign == null ? null : foreign.examples(),
                foreign == null ? null : foreign.auroc(),
                foreign == null ? null : foreign.fpr95(),
                foreign == null ? null : foreign.recallAt5(),
                new Latency(report.latencyMs().p50(), report.latencyMs().p99()),
                baselines == null
                        ? null
                        : new Baseline(baselines.knnAccuracy(), baselines.linearAccuracy(), baselines.bm25Accuracy()),
                report.policy(),
                folder.metrics().encoderMovement(),
                compared == null ? null : Against.of(compared));
    }

    void print(PrintWriter out) {
        out.printf(Locale.ROOT, "model %s (%s, %s), %d texts%n", model, base, lang, examples);
        line(out, "accuracy", percent(accuracy));
        line(out, "  fine-tuned model alone", percent(alone));
        if (baseline != null) {
            line(out, "  nearest examples, frozen", percent(baseline.knn()));
            line(out, "  linear head, frozen", percent(baseline.linear()));
            line(out, "  nearest by words, BM25", percent(baseline.bm25()));
        }
        if (against != null) {
            line(out, "  " + against.model(), percent(against.accuracy()));
            line(
                    out,
                    "  against it",
                    String.format(
                            Locale.ROOT,
                            "right here only %d, there only %d, p = %.3g (McNemar, exact)",
                            against.here(),
                            against.there(),
                            against.pValue()));
        }
        line(out, "macro F1", percent(macroF1));
        line(out, "calibration error", String.format(Locale.ROOT, "%.3f", ece));
        if (oosAuroc != null && oosFpr95 != null && oosRecallAt5 != null) {
            line(out, "out of scope, AUROC", String.format(Locale.ROOT, "%.3f", oosAuroc));
            line(out, "  FPR at 95 % recall", percent(oosFpr95));
            line(out, "  recall at 5 % rejection", percent(oosRecallAt5));
        }
        line(out, "answered alone", percent(policy.answered()) + ", right " + percent(policy.answeredRight()));
        line(out, "offered a choice", percent(policy.clarified()) + ", holding " + percent(policy.choiceHolds()));
        line(out, "latency", String.format(Locale.ROOT, "p50 %.1f ms, p99 %.1f ms", latency.p50(), latency.p99()));
        encoderMovement.forEach(
                layer -> line(out, "moved " + layer.layer(), String.format(Locale.ROOT, "%.4f", layer.relative())));
        out.flush();
    }

    private static void line(PrintWriter out, String name, String value) {
        out.printf(Locale.ROOT, "%-28s %s%n", name, value);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }
}
