package io.frontdesk.intent.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Curves over a pair of axes that start at zero. */
final class LineChart {
    private static final double WIDTH = 560;
    private static final double HEIGHT = 420;
    private static final double LEFT = 60;
    private static final double RIGHT = 20;
    private static final double TOP = 44;
    private static final double BOTTOM = 52;
    private static final int TICKS = 5;
    private static final List<String> COLOURS = List.of("#1f6feb", "#d1495b", "#2a9d5c", "#8a5cf6");
    private static final String GRID = "#e4e7ec";

    private final String title;
    private final String horizontal;
    private final String vertical;
    private final List<Curve> curves;
    private final boolean diagonal;

    LineChart(String title, String horizontal, String vertical, List<Curve> curves, boolean diagonal) {
        this.title = title;
        this.horizontal = horizontal;
        this.vertical = vertical;
        this.curves = List.copyOf(curves);
        this.diagonal = diagonal;
    }

    String svg() {
        Svg svg = new Svg(WIDTH, HEIGHT);
        double right = greatest(true);
        double top = greatest(false);
        axes(svg, right, top);
        if (diagonal) {
            svg.line(x(0, right), y(0, top), x(right, right), y(top, top), "#98a2b3", true);
        }
        for (int i = 0; i < curves.size(); i++) {
            draw(svg, i, right, top);
        }
        return svg.toString();
    }

    private void draw(Svg svg, int index, double right, double top) {
        Curve curve = curves.get(index);
        String colour = COLOURS.get(index % COLOURS.size());
        List<String> places = new ArrayList<>();
        for (Point point : curve.points()) {
            places.add(String.format(Locale.ROOT, "%.1f,%.1f", x(point.x(), right), y(point.y(), top)));
        }
        svg.polyline(String.join(" ", places), colour);
        if (curve.dots()) {
            curve.points()
                    .forEach(point -> svg.dot(x(point.x(), right), y(point.y(), top), 3.5, colour, point.title()));
        }
        double legend = LEFT + 8 + index * 160;
        svg.line(legend, 30, legend + 20, 30, colour, false).text(legend + 26, 34, "start", 12, curve.name());
    }

    private void axes(Svg svg, double right, double top) {
        svg.text(LEFT, 18, "start", 15, title);
        for (int tick = 0; tick <= TICKS; tick++) {
            double share = (double) tick / TICKS;
            double x = x(share * right, right);
            double y = y(share * top, top);
            svg.line(x, TOP, x, HEIGHT - BOTTOM, GRID, false).line(LEFT, y, WIDTH - RIGHT, y, GRID, false);
            svg.text(x, HEIGHT - BOTTOM + 16, "middle", 11, number(share * right, right));
            svg.text(LEFT - 6, y + 4, "end", 11, number(share * top, top));
        }
        svg.text((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 14, "middle", 12, horizontal);
        svg.upright(16, TOP, "end", 12, vertical);
    }

    private double greatest(boolean horizontally) {
        return curves.stream()
                .flatMap(curve -> curve.points().stream())
                .mapToDouble(point -> horizontally ? point.x() : point.y())
                .max()
                .orElse(1);
    }

    private static double x(double value, double greatest) {
        return LEFT + (WIDTH - LEFT - RIGHT) * (greatest > 0 ? value / greatest : 0);
    }

    private static double y(double value, double greatest) {
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * (greatest > 0 ? value / greatest : 0);
    }

    private static String number(double value, double greatest) {
        return String.format(Locale.ROOT, greatest >= 10 ? "%.0f" : greatest >= 0.5 ? "%.2f" : "%.4f", value);
    }

    /** One named line through its points. */
    record Curve(String name, List<Point> points, boolean dots) {
        Curve {
            points = List.copyOf(points);
        }
    }

    /** A point and what to say of it. */
    record Point(double x, double y, String title) {}
}
