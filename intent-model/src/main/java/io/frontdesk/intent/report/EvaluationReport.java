package io.frontdesk.intent.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.frontdesk.intent.baseline.BaselineFigures;
import io.frontdesk.intent.evaluation.IntentReport;
import io.frontdesk.intent.registry.ModelJson;
import io.frontdesk.intent.registry.TrainingMetrics;
import io.frontdesk.intent.report.LineChart.Curve;
import io.frontdesk.intent.report.LineChart.Point;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes an evaluation as a folder: {@code index.html}, which holds its pictures and needs no other file, the pictures once more
 * by themselves, and all figures as {@code report.json}.
 */
public record EvaluationReport(
        IntentReport report,
        @Nullable BaselineFigures baselines,
        TrainingMetrics training,
        @Nullable ComparedModel compared) {
    public void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        Map<String, String> pictures = pictures();
        for (Map.Entry<String, String> picture : pictures.entrySet()) {
            Files.writeString(folder.resolve(picture.getKey()), picture.getValue(), UTF_8);
        }
        Files.write(folder.resolve("report.json"), ModelJson.write(this));
        Files.writeString(folder.resolve("index.html"), new ReportPage(this, pictures).html(), UTF_8);
    }

    /** The pictures that apply, by file name. */
    private Map<String, String> pictures() {
        Map<String, String> pictures = new LinkedHashMap<>();
        pictures.put("reliability.svg", reliability());
        if (report.outOfScope() != null) {
            pictures.put("roc.svg", roc(report.outOfScope()));
        }
        if (!training.epochs().isEmpty()) {
            pictures.put("loss.svg", loss());
        }
        if (!training.encoderMovement().isEmpty()) {
            pictures.put("movement.svg", movement());
        }
        if (baselines != null) {
            pictures.put("learning.svg", learning(baselines.learningCurve()));
        }
        pictures.put(
                ReportPage.MATRIX,
                ConfusionChart.svg(ConfusionOrder.of(report.intents(), report.confusions()), report.confusions()));
        return pictures;
    }

    private String reliability() {
        List<Point> points = report.reliability().stream()
                .filter(bin -> bin.count() > 0)
                .map(bin -> new Point(bin.confidence(), bin.accuracy(), bin.count() + " texts"))
                .toList();
        Curve scale = new Curve("perfect", List.of(new Point(0, 0, ""), new Point(1, 1, "")), false);
        return new LineChart(
                        "Reliability",
                        "confidence",
                        "share right",
                        List.of(new Curve("model", points, true), scale),
                        false)
                .svg();
    }

    private static String roc(IntentReport.OutOfScopeFigures figures) {
        List<Point> points = figures.roc().stream()
                .map(point -> new Point(point.inScopeRejected(), point.outOfScopeRejected(), ""))
                .toList();
        Curve curve = new Curve("out-of-scope score", points, false);
        return new LineChart("Out of scope (ROC)", "in-scope rejected", "out-of-scope rejected", List.of(curve), true)
                .svg();
    }

    private String loss() {
        List<Point> train = new ArrayList<>();
        List<Point> valid = new ArrayList<>();
        List<Point> accuracy = new ArrayList<>();
        for (TrainingMetrics.Epoch epoch : training.epochs()) {
            train.add(new Point(epoch.epoch(), epoch.trainLoss(), "epoch " + epoch.epoch()));
            if (epoch.validLoss() != null) {
                valid.add(new Point(epoch.epoch(), epoch.validLoss(), "epoch " + epoch.epoch()));
            }
            if (epoch.validAccuracy() != null) {
                accuracy.add(new Point(epoch.epoch(), epoch.validAccuracy(), "epoch " + epoch.epoch()));
            }
        }
        List<Curve> curves = List.of(
                        new Curve("training loss", train, true),
                        new Curve("validation loss", valid, true),
                        new Curve("validation accuracy", accuracy, true))
                .stream()
                .filter(curve -> !curve.points().isEmpty())
                .toList();
        return new LineChart("Training", "epoch", "loss, accuracy", curves, false).svg();
    }

    private static String learning(List<BaselineFigures.CurvePoint> curve) {
        List<Point> points = curve.stream()
                .map(point -> new Point(point.examplesPerIntent(), point.accuracy(), point.examples() + " examples"))
                .toList();
        return new LineChart(
                        "Learning curve",
                        "examples of each intent, at most",
                        "share right",
                        List.of(new Curve("nearest examples, frozen encoder", points, true)),
                        false)
                .svg();
    }

    private String movement() {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < training.encoderMovement().size(); i++) {
            TrainingMetrics.Movement layer = training.encoderMovement().get(i);
            points.add(new Point(i, layer.relative(), layer.layer()));
        }
        Curve curve = new Curve("relative change", points, true);
        return new LineChart("Encoder movement", "layer, from the embeddings up", "change", List.of(curve), false)
                .svg();
    }
}
