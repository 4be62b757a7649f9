package io.frontdesk.intent.report;

import static io.frontdesk.intent.report.Svg.escape;

import io.frontdesk.intent.baseline.BaselineFigures;
import io.frontdesk.intent.evaluation.IntentReport;
import io.frontdesk.intent.evaluation.IntentReport.IntentFigures;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The page of a report: key figures, the pictures, and each intent from the weakest up. */
final class ReportPage {
    private static final String STYLE = """
            body{font:15px/1.5 system-ui,sans-serif;max-width:1000px;margin:2rem auto;padding:0 1rem;color:#223}
            table{border-collapse:collapse;margin:1rem 0}
            td,th{padding:.25rem .8rem;border-bottom:1px solid #e4e7ec;text-align:right}
            td:first-child,th:first-child{text-align:left}
            img{max-width:100%;margin:.5rem 0}
            """;

    private final EvaluationReport evaluation;
    private final Collection<String> pictures;

    ReportPage(EvaluationReport evaluation, Collection<String> pictures) {
        this.evaluation = evaluation;
        this.pictures = pictures;
    }

    String html() {
        StringBuilder page = new StringBuilder("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">");
        page.append("<meta name=\"viewport\" content=\"width=device-width\"><title>Intent evaluation</title><style>")
                .append(STYLE)
                .append("</style><h1>Intent evaluation</h1><p>Model ")
                .append(escape(evaluation.report().model()))
                .append(", ")
                .append(evaluation.report().examples())
                .append(" texts</p>");
        figures(page);
        for (String picture : pictures) {
            page.append("<p><img src=\"")
                    .append(picture)
                    .append("\" alt=\"")
                    .append(picture.replace(".svg", ""))
                    .append("\"></p>");
        }
        intents(page);
        return page.append("</html>\n").toString();
    }

    private void figures(StringBuilder page) {
        IntentReport report = evaluation.report();
        page.append("<table><tr><th>figure<th>value");
        row(page, "accuracy", percent(report.accuracy()));
        BaselineFigures baselines = evaluation.baselines();
        if (baselines != null) {
            row(page, "nearest examples, frozen encoder", percent(baselines.knnAccuracy()));
            row(page, "linear head, frozen encoder", percent(baselines.linearAccuracy()));
            row(page, "nearest by words (BM25)", percent(baselines.bm25Accuracy()));
        }
        row(page, "macro F1", percent(report.macroF1()));
        row(page, "expected calibration error", number(report.ece()));
        IntentReport.OutOfScopeFigures foreign = report.outOfScope();
        if (foreign != null) {
            row(page, "out of scope: AUROC", number(foreign.auroc()));
            row(page, "out of scope: false rejections at 95 % recall", percent(foreign.fpr95()));
            row(page, "out of scope: recall at 5 % false rejections", percent(foreign.recallAt5()));
        }
        row(page, "answered alone", percent(report.policy().answered()));
        row(page, "of those right", percent(report.policy().answeredRight()));
        row(page, "latency p50", milliseconds(report.latencyMs().p50()));
        row(page, "latency p99", milliseconds(report.latencyMs().p99()));
        page.append("</table>");
    }

    private void intents(StringBuilder page) {
        page.append("<h2>Intents, weakest first</h2><table><tr><th>intent<th>precision<th>recall<th>F1<th>texts");
        List<IntentFigures> weakestFirst = evaluation.report().intents().stream()
                .sorted(Comparator.comparingDouble(IntentFigures::f1))
                .toList();
        for (IntentFigures intent : weakestFirst) {
            page.append("<tr><td>").append(escape(intent.intent()));
            page.append("<td>").append(percent(intent.precision()));
            page.append("<td>").append(percent(intent.recall()));
            page.append("<td>").append(percent(intent.f1()));
            page.append("<td>").append(intent.support());
        }
        page.append("</table>");
    }

    private static void row(StringBuilder page, String name, String value) {
        page.append("<tr><td>").append(name).append("<td>").append(value);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String milliseconds(double value) {
        return String.format(Locale.ROOT, "%.1f ms", value);
    }
}
