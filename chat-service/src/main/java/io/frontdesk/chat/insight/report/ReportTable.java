package io.frontdesk.chat.insight.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.frontdesk.chat.insight.metric.Figures;
import io.frontdesk.chat.insight.metric.Metrics;
import io.frontdesk.chat.insight.metric.Score;
import io.frontdesk.chat.insight.metric.Share;
import io.frontdesk.chat.insight.metric.Times;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.stream.Stream;

/** Writes figures one to a line: where from, which, the value with its interval and number, and where its conversations are. */
final class ReportTable {
    private static final String BOM = "\uFEFF";

    private final StringWriter text = new StringWriter();
    private final CsvWriter csv = CsvWriter.builder().build(text);

    ReportTable() {
        csv.writeRecord("section", "key", "figure", "value", "low", "high", "n", "missing", "conversations");
    }

    void add(String section, String key, BehindAddress behind, Figures figures) {
        line(section, key, "volume", (double) figures.volume(), null, null, figures.volume(), null, behind.of("all"));
        share(section, key, "containment", figures.containment(), behind.of("contained"));
        share(section, key, "durable", figures.durable(), behind.of("durable"));
        line(
                section,
                key,
                "too_young",
                (double) figures.tooYoung(),
                null,
                null,
                figures.volume(),
                null,
                behind.of("too_young"));
        share(section, key, "handed_off", figures.handedOff(), behind.of("handed_off"));
        share(section, key, "unanswered", figures.unanswered(), behind.of("unanswered"));
        share(section, key, "complained", figures.complained(), behind.of("complained"));
        times(section, key, "to_person", figures.toPerson(), behind.of("joined"));
        times(section, key, "first_response", figures.firstResponse(), behind.of("replied"));
        times(section, key, "resolution", figures.resolution(), behind.of("resolved"));
        Score csat = figures.csat();
        line(section, key, "csat", csat.value(), csat.low(), csat.high(), csat.n(), csat.missing(), behind.of("rated"));
    }

    void add(Metrics.Reason reason, BehindAddress behind) {
        share(
                "hand_off_reason",
                reason.reason(),
                "share",
                reason.share(),
                behind.with("reason", reason.reason()).of("handed_off"));
    }

    /** All of it, with the mark by which spreadsheets know UTF-8. */
    String written() {
        try (csv) {
            csv.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return BOM + text;
    }

    private void share(String section, String key, String figure, Share share, String link) {
        line(section, key, figure, share.value(), share.low(), share.high(), share.n(), share.missing(), link);
    }

    private void times(String section, String key, String figure, Times times, String link) {
        line(section, key, figure + "_median_s", times.medianS(), null, null, times.n(), times.missing(), link);
        line(section, key, figure + "_p90_s", times.p90S(), null, null, times.n(), times.missing(), link);
    }

    private void line(
            String section,
            String key,
            String figure,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            long n,
            @Nullable String missing,
            String link) {
        csv.writeRecord(Stream.of(
                        section,
                        key,
                        figure,
                        number(value),
                        number(low),
                        number(high),
                        String.valueOf(n),
                        missing == null ? "" : missing,
                        link)
                .map(SafeCell::of)
                .toList());
    }

    private static String number(@Nullable Double value) {
        if (value == null) {
            return "";
        }
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.4f", value);
    }
}
