package io.frontdesk.intent.report;

import io.frontdesk.intent.evaluation.IntentReport.Confusion;
import io.frontdesk.intent.evaluation.IntentReport.IntentFigures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The confusion matrix: rows are the true intents, columns the predicted ones, darker is more of the row. */
final class ConfusionChart {
    private static final double MARGIN = 190;
    private static final double SMALLEST = 9;
    private static final double LARGEST = 22;
    private static final double WANTED = 760;

    private ConfusionChart() {}

    static String svg(List<IntentFigures> intents, List<Confusion> cells) {
        double cell = Math.clamp(WANTED / Math.max(1, intents.size()), SMALLEST, LARGEST);
        double size = MARGIN + cell * intents.size() + 20;
        Svg svg = new Svg(size, size);
        Map<String, Integer> places = new HashMap<>();
        int font = (int) Math.min(12, cell);
        for (int i = 0; i < intents.size(); i++) {
            String intent = intents.get(i).intent();
            places.put(intent, i);
            double middle = MARGIN + (i + 0.75) * cell;
            svg.text(MARGIN - 6, middle, "end", font, shortened(intent));
            svg.line(MARGIN, MARGIN + i * cell, size - 20, MARGIN + i * cell, "#f0f1f4", false);
        }
        for (int i = 0; i < intents.size(); i++) {
            svg.upright(
                    MARGIN + (i + 0.75) * cell,
                    MARGIN - 6,
                    "start",
                    font,
                    shortened(intents.get(i).intent()));
        }
        svg.text(10, 20, "start", 13, "true intent down,");
        svg.text(10, 38, "start", 13, "predicted across");
        cells.forEach(one -> draw(svg, one, places, intents, cell));
        return svg.toString();
    }

    private static void draw(
            Svg svg, Confusion one, Map<String, Integer> places, List<IntentFigures> intents, double cell) {
        int row = places.getOrDefault(one.actual(), 0);
        int column = places.getOrDefault(one.predicted(), 0);
        double share = (double) one.count() / Math.max(1, intents.get(row).support());
        String title = one.actual() + " taken for " + one.predicted() + ": " + one.count();
        svg.rectangle(
                MARGIN + column * cell,
                MARGIN + row * cell,
                cell - 1,
                cell - 1,
                row == column ? shade(share, 0x1f, 0x6f, 0xeb) : shade(Math.sqrt(share), 0xd1, 0x49, 0x5b),
                title);
    }

    private static String shade(double share, int red, int green, int blue) {
        double strength = 0.15 + 0.85 * Math.clamp(share, 0, 1);
        return String.format("#%02x%02x%02x", mixed(red, strength), mixed(green, strength), mixed(blue, strength));
    }

    private static int mixed(int colour, double strength) {
        return (int) Math.round(255 + (colour - 255) * strength);
    }

    private static String shortened(String name) {
        return name.length() <= 30 ? name : name.substring(0, 29) + "…";
    }
}
