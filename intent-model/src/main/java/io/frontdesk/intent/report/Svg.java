package io.frontdesk.intent.report;

import java.util.Locale;

/** Builds one SVG picture element by element; escapes every text. */
final class Svg {
    private final StringBuilder elements = new StringBuilder();
    private final double width;
    private final double height;

    Svg(double width, double height) {
        this.width = width;
        this.height = height;
    }

    Svg line(double x1, double y1, double x2, double y2, String colour, boolean dashed) {
        return add(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"%s/>",
                x1,
                y1,
                x2,
                y2,
                colour,
                dashed ? " stroke-dasharray=\"4 4\"" : ""));
    }

    Svg rectangle(double x, double y, double w, double h, String colour, String title) {
        return add(String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"><title>%s</title></rect>",
                x,
                y,
                w,
                h,
                colour,
                escape(title)));
    }

    Svg polyline(String points, String colour) {
        return add(String.format(
                Locale.ROOT,
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\" stroke-linejoin=\"round\"/>",
                points,
                colour));
    }

    Svg dot(double x, double y, double radius, String colour, String title) {
        return add(String.format(
                Locale.ROOT,
                "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\"><title>%s</title></circle>",
                x,
                y,
                radius,
                colour,
                escape(title)));
    }

    /** A text that begins ("start"), is centred on ("middle") or ends ("end") at the point. */
    Svg text(double x, double y, String anchor, int size, String text) {
        return add(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" font-size=\"%d\">%s</text>",
                x,
                y,
                anchor,
                size,
                escape(text)));
    }

    /** A text read upwards that begins ("start") or ends ("end") at the point. */
    Svg upright(double x, double y, String anchor, int size, String text) {
        return add(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" font-size=\"%d\" transform=\"rotate(-90 %.1f %.1f)\">"
                        + "%s</text>",
                x,
                y,
                anchor,
                size,
                x,
                y,
                escape(text)));
    }

    private Svg add(String element) {
        elements.append(element).append('\n');
        return this;
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return String.format(
                        Locale.ROOT,
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" width=\"%.0f\""
                                + " font-family=\"system-ui, sans-serif\" fill=\"#223\">%n",
                        width,
                        height,
                        width)
                + String.format(Locale.ROOT, "<rect width=\"%.0f\" height=\"%.0f\" fill=\"white\"/>%n", width, height)
                + elements
                + "</svg>\n";
    }
}
