package org.yincai.training.report;

import java.util.ArrayList;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;

/**
 * Lines over two labelled axes as an SVG of 640 by 400 units. A point whose value is not finite is left out. Colours
 * are told apart by colour-blind readers too (Okabe and Ito 2008), and lines by their dashes.
 */
final class Plot {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;
    private static final int LEFT = 64;
    private static final int RIGHT = 150;
    private static final int TOP = 20;
    private static final int BOTTOM = 52;
    private static final int TICKS = 5;
    private static final String[] COLOURS = {"#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000"
    };
    private static final String[] DASHES = {"none", "6 3", "2 2", "8 3 2 3"};

    /** A point. */
    record Point(double x, double y) {}

    private record Line(String name, List<Point> points) {}

    private final String xLabel;
    private final String yLabel;
    private final List<String> categories;
    private final List<Line> lines = new ArrayList<>();
    private final Formatter svg = new Formatter(Locale.ROOT);

    /**
     * An empty plot.
     *
     * @param categories names of x = 0, 1, ...; when empty, x is a number
     */
    Plot(String xLabel, String yLabel, List<String> categories) {
        this.xLabel = xLabel;
        this.yLabel = yLabel;
        this.categories = categories;
    }

    Plot line(String name, List<Point> points) {
        lines.add(new Line(
                name,
                points.stream()
                        .filter(p -> Double.isFinite(p.x()) && Double.isFinite(p.y()))
                        .toList()));
        return this;
    }

    /** The document. */
    String svg() {
        List<Point> all = lines.stream().flatMap(l -> l.points().stream()).toList();
        Axis x = categories.isEmpty()
                ? Axis.over(all.stream().mapToDouble(Point::x).toArray(), LEFT, WIDTH - RIGHT)
                : new Axis(0, Math.max(1, categories.size() - 1), LEFT, WIDTH - RIGHT);
        Axis y = Axis.over(all.stream().mapToDouble(Point::y).toArray(), HEIGHT - BOTTOM, TOP);
        svg.format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" "
                        + "font-family=\"sans-serif\" font-size=\"12\">%n",
                WIDTH, HEIGHT);
        svg.format("<title>%s / %s</title>%n", escaped(yLabel), escaped(xLabel));
        svg.format("<rect width=\"%d\" height=\"%d\" fill=\"white\"/>%n", WIDTH, HEIGHT);
        axes(x, y);
        for (int i = 0; i < lines.size(); i++) {
            line(i, x, y);
        }
        return svg.format("</svg>%n").toString();
    }

    private void axes(Axis x, Axis y) {
        for (int i = 0; i <= TICKS; i++) {
            double value = y.at(i / (double) TICKS);
            svg.format("<path d=\"M%d %.1fH%d\" stroke=\"#ddd\"/>%n", LEFT, y.place(value), WIDTH - RIGHT);
            text(LEFT - 8, y.place(value) + 4, "end", y.label(value));
        }
        int steps = categories.isEmpty() ? TICKS : categories.size() - 1;
        for (int i = 0; i <= steps; i++) {
            double value = categories.isEmpty() ? x.at(i / (double) steps) : i;
            svg.format("<path d=\"M%.1f %dv5\" stroke=\"#333\"/>%n", x.place(value), HEIGHT - BOTTOM);
            text(
                    x.place(value),
                    HEIGHT - BOTTOM + 18.0,
                    "middle",
                    categories.isEmpty() ? x.label(value) : categories.get(i));
        }
        svg.format(
                "<path d=\"M%d %dV%dH%d\" fill=\"none\" stroke=\"#333\"/>%n",
                LEFT, TOP, HEIGHT - BOTTOM, WIDTH - RIGHT);
        text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 12.0, "middle", xLabel);
        svg.format("<g transform=\"translate(16 %d) rotate(-90)\">", (TOP + HEIGHT - BOTTOM) / 2);
        text(0, 0, "middle", yLabel);
        svg.format("</g>%n");
    }

    private void line(int number, Axis x, Axis y) {
        Line line = lines.get(number);
        String colour = COLOURS[number % COLOURS.length];
        var path = new StringBuilder();
        for (Point point : line.points()) {
            String place = String.format(Locale.ROOT, "%.1f %.1f", x.place(point.x()), y.place(point.y()));
            path.append(path.isEmpty() ? "M" : "L").append(place);
            svg.format(
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"2.5\" fill=\"%s\"/>%n",
                    x.place(point.x()), y.place(point.y()), colour);
        }
        String dash = DASHES[number % DASHES.length];
        svg.format(
                "<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.8\" stroke-dasharray=\"%s\"/>%n",
                path, colour, dash);
        int top = TOP + 12 + 20 * number;
        int from = WIDTH - RIGHT + 12;
        svg.format(
                "<path d=\"M%d %dh24\" stroke=\"%s\" stroke-width=\"1.8\" stroke-dasharray=\"%s\"/>%n",
                from, top, colour, dash);
        text(from + 30.0, top + 4.0, "start", line.name());
    }

    private void text(double x, double y, String anchor, String text) {
        svg.format("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n", x, y, anchor, escaped(text));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
