package io.frontdesk.chat.cli;

import io.frontdesk.chat.benchmark.ChatFigures;
import io.frontdesk.chat.benchmark.ChatFigures.Stretch;
import io.frontdesk.chat.benchmark.Times;
import org.jspecify.annotations.Nullable;

import java.io.PrintWriter;
import java.util.Locale;

/** The figures of {@code bench chat} for people. */
final class ChatTable {
    private final PrintWriter out;

    ChatTable(PrintWriter out) {
        this.out = out;
    }

    void print(ChatFigures figures) {
        out.printf(Locale.ROOT, "%d connections in %.1f s%n", figures.connections(), figures.connectS());
        out.printf(
                Locale.ROOT,
                "%d sent, %d accepted, %d refused, %d answered: %.1f a second%n",
                figures.sent(),
                figures.accepted(),
                figures.refused(),
                figures.answered(),
                figures.answeredPerS());
        times("accepted after", figures.ackMs());
        times("answered after", figures.answerMs());
        extras(figures);
        out.printf(
                Locale.ROOT,
                "%d different texts; lost %d, doubled %d, gaps %d, unanswered %d, undelivered %d%n",
                figures.distinctTexts(),
                figures.lost(),
                figures.doubled(),
                figures.gaps(),
                figures.unanswered(),
                figures.undelivered());
        out.flush();
    }

    private void extras(ChatFigures figures) {
        if (figures.reconnect() != null) {
            out.printf(
                    Locale.ROOT,
                    "all connections broken at once: everyone back after %.1f s, %d resumed%n",
                    figures.reconnect().seconds(),
                    figures.reconnect().recovered());
            times("  answered after", figures.reconnect().answerMs());
        }
        if (figures.slow() != null) {
            out.printf(
                    Locale.ROOT,
                    "beside %d clients that never read, %d of them cut off%s%n",
                    figures.slow().readers(),
                    figures.slow().cutOff(),
                    figures.slow().growthMb() == null
                            ? ""
                            : String.format(
                                    Locale.ROOT, ": %+d MB", figures.slow().growthMb()));
            times("  accepted after", figures.slow().ackMs());
            times("  answered after", figures.slow().answerMs());
        }
        stretch("saturation", figures.saturation());
        stretch("three times that", figures.overload());
        if (figures.peakRssMb() != null) {
            out.printf(Locale.ROOT, "the server held at most %d MB%n", figures.peakRssMb());
        }
    }

    private void stretch(String name, @Nullable Stretch stretch) {
        if (stretch != null) {
            out.printf(
                    Locale.ROOT,
                    "%s: %.0f a second offered, %.0f answered, %d of %d refused%n",
                    name,
                    stretch.offeredPerS(),
                    stretch.answeredPerS(),
                    stretch.refused(),
                    stretch.sent());
            times("  accepted after", stretch.ackMs());
            times("  answered after", stretch.answerMs());
            times("  refused after", stretch.refusedMs());
        }
    }

    private void times(String name, @Nullable Times times) {
        if (times != null) {
            out.printf(Locale.ROOT, "%-18s p50 %8.1f ms   p99 %8.1f ms%n", name, times.p50(), times.p99());
        }
    }
}
