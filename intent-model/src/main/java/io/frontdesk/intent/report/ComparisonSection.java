package io.frontdesk.intent.report;

import static io.frontdesk.intent.report.Svg.escape;

import io.frontdesk.intent.evaluation.PairedComparison;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** What of a report's page tells how another model did on the same texts. */
final class ComparisonSection {
    private final ComparedModel compared;

    ComparisonSection(ComparedModel compared) {
        this.compared = compared;
    }

    void addTo(StringBuilder page) {
        PairedComparison figures = compared.figures();
        page.append("<h2>Beside ").append(escape(compared.model())).append("</h2><table><tr><th>figure<th>value");
        row(page, "accuracy there", share(figures.firstAccuracy()));
        row(page, "accuracy here", share(figures.secondAccuracy()));
        row(page, "right there only", Integer.toString(figures.firstOnly()));
        row(page, "right here only", Integer.toString(figures.secondOnly()));
        row(page, "McNemar's exact test, p", String.format(Locale.ROOT, "%.3g", figures.pValue()));
        page.append("</table>");
        texts(page, "Right now, wrong there", change -> change.second().equals(change.label()));
        texts(page, "Wrong now, right there", change -> change.first().equals(change.label()));
        texts(
                page,
                "Wrong in another way",
                change -> !change.first().equals(change.label())
                        && !change.second().equals(change.label()));
    }

    private void texts(StringBuilder page, String title, Predicate<PairedComparison.Changed> wanted) {
        List<PairedComparison.Changed> changes =
                compared.figures().changed().stream().filter(wanted).toList();
        if (changes.isEmpty()) {
            return;
        }
        page.append("<details><summary>")
                .append(title)
                .append(": ")
                .append(changes.size())
                .append("</summary><ul>");
        for (PairedComparison.Changed change : changes) {
            page.append("<li>")
                    .append(escape(change.text()))
                    .append(" <small>is ")
                    .append(escape(change.label()))
                    .append(", there ")
                    .append(escape(change.first()))
                    .append(", here ")
                    .append(escape(change.second()))
                    .append("</small>");
        }
        page.append("</ul></details>");
    }

    private static void row(StringBuilder page, String name, String value) {
        page.append("<tr><td>").append(name).append("<td>").append(value);
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }
}
