package io.frontdesk.chat.cli;

import org.HdrHistogram.Histogram;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The answers to a whole file of questions and how long they took, at the server and as the client saw it. */
final class AskedFile {
    private static final long HIGHEST_MICROS = 10 * 60 * 1_000_000L;

    private final List<AskedQuestion> answers = new ArrayList<>();
    private final Map<String, Integer> decisions = new TreeMap<>();
    private final Histogram serverMicros = new Histogram(HIGHEST_MICROS, 3);
    private final Histogram clientMicros = new Histogram(HIGHEST_MICROS, 3);
    private int refused;

    /** Milliseconds within which half, and 99 of 100, were done. */
    record Percentiles(double p50, double p99) {
        static Percentiles of(Histogram micros) {
            return new Percentiles(millis(micros, 50), millis(micros, 99));
        }

        private static double millis(Histogram micros, double percentile) {
            return Math.round(micros.getValueAtPercentile(percentile) / 100.0) / 10.0;
        }
    }

    /** The one JSON object of {@code ask --file --json}. */
    record Summary(
            int sent,
            int answered,
            int refused,
            Map<String, Integer> decisions,
            Percentiles latencyMs,
            Percentiles answerMs,
            List<AskedQuestion> answers) {}

    void add(AskedQuestion answer) {
        answers.add(answer);
        decisions.merge(answer.decision(), 1, Integer::sum);
        serverMicros.recordValue(Math.min(HIGHEST_MICROS, answer.latencyMs() * 1000));
        clientMicros.recordValue(Math.min(HIGHEST_MICROS, Math.round(answer.roundTripMs() * 1000)));
    }

    void addRefused() {
        refused++;
    }

    int count() {
        return answers.size() + refused;
    }

    int refused() {
        return refused;
    }

    Summary summary() {
        return new Summary(
                count(),
                answers.size(),
                refused,
                decisions,
                Percentiles.of(serverMicros),
                Percentiles.of(clientMicros),
                answers);
    }

    void printSummary(PrintWriter out) {
        Summary summary = summary();
        out.println();
        out.println(summary.sent() + " asked, " + summary.answered() + " answered, " + summary.refused() + " refused "
                + decisions);
        out.println("server side " + shown(summary.latencyMs()) + ", client side " + shown(summary.answerMs()));
        out.flush();
    }

    private static String shown(Percentiles millis) {
        return String.format(Locale.ROOT, "p50 %.1f ms, p99 %.1f ms", millis.p50(), millis.p99());
    }
}
