package io.frontdesk.intent.report;

import static io.frontdesk.intent.report.Svg.escape;

import io.frontdesk.intent.baseline.BaselineFigures;
import io.frontdesk.intent.evaluation.IntentReport;
import io.frontdesk.intent.evaluation.IntentReport.IntentFigures;
import io.frontdesk.intent.evaluation.IntentReport.Mistake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The page of a report: key figures, the pictures, and each intent from the weakest up. */
final class ReportPage {
    /** The name of the picture that can be zoomed. */
    static final String MATRIX = "confusion.svg";

    private static final int PAIRS = 20;
    private static final String STYLE = """
            body{font:15px/1.5 system-ui,sans-serif;max-width:1000px;margin:2rem auto;padding:0 1rem;color:#223}
            table{border-collapse:collapse;margin:1rem 0}
            td,th{padding:.25rem .8rem;border-bottom:1px solid #e4e7ec;text-align:right}
            td:first-child,th:first-child{text-align:left}
            svg{max-width:100%;height:auto;margin:.5rem 0}
            .matrix{overflow:auto;max-height:80vh;border:1px solid #e4e7ec}
            .matrix svg{max-width:none;width:var(--wide,100%)}
            li{margin:.2rem 0}
            @media (prefers-color-scheme:dark){body{background:#14161a;color:#dde}td,th{border-color:#333}}
            """;

    private final EvaluationReport evaluation;
    private final Map<String, String> pictures;

    /** @param pictures each picture's SVG by its name */
    ReportPage(EvaluationReport evaluation, Map<String, String> pictures) {
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
        pictures.forEach((name, svg) -> {
            if (!name.equals(MATRIX)) {
                page.append("<figure role=\"img\" aria-label=\"")
                        .append(name.replace(".svg", ""))
                        .append("\">")
                        .append(svg)
                        .append("</figure>");
            }
        });
        if (evaluation.compared() != null) {
            new ComparisonSection(evaluation.compared()).addTo(page);
        }
        matrix(page);
        confusedPairs(page);
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

    private void matrix(StringBuilder page) {
        page.append("<h2>What is taken for what</h2><p><label>Zoom <input type=\"range\" min=\"100\" max=\"500\"")
                .append(" value=\"100\" oninput=\"document.querySelector('.matrix').style")
                .append(".setProperty('--wide',this.value+'%')\"></label></p><div class=\"matrix\" tabindex=\"0\">")
                .append(pictures.getOrDefault(MATRIX, ""))
                .append("</div>");
    }

    /** The pairs of intents that are confused most, with the texts concerned. */
    private void confusedPairs(StringBuilder page) {
        Map<String, List<Mistake>> pairs = new LinkedHashMap<>();
        for (Mistake mistake : evaluation.report().mistakes()) {
            boolean inOrder = mistake.actual().compareTo(mistake.predicted()) < 0;
            String pair = inOrder
                    ? mistake.actual() + " and " + mistake.predicted()
                    : mistake.predicted() + " and " + mistake.actual();
            pairs.computeIfAbsent(pair, key -> new ArrayList<>()).add(mistake);
        }
        if (pairs.isEmpty()) {
            return;
        }
        page.append("<h2>Most confused</h2>");
        pairs.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, List<Mistake>> pair) ->
                                pair.getValue().size())
                        .reversed())
                .limit(PAIRS)
                .forEach(pair -> confused(page, pair.getKey(), pair.getValue()));
    }

    private static void confused(StringBuilder page, String pair, List<Mistake> mistakes) {
        page.append("<details><summary>")
                .append(escape(pair))
                .append(": ")
                .append(mistakes.size())
                .append("</summary><ul>");
        for (Mistake mistake : mistakes) {
            page.append("<li>")
                    .append(escape(mistake.text()))
                    .append(" <small>is ")
                    .append(escape(mistake.actual()))
                    .append(", taken for ")
                    .append(escape(mistake.predicted()))
                    .append(", ")
                    .append(percent(mistake.confidence()))
                    .append("</small>");
        }
        page.append("</ul></details>");
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
