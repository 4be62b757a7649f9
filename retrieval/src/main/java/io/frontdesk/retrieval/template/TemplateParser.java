package io.frontdesk.retrieval.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one text of the grammar that {@link TemplateText} describes; for one use. */
final class TemplateParser {
    private static final Pattern TAG = Pattern.compile("(?<!\\{)\\{\\{\\s*([#^/]?)\\s*([a-z][a-z0-9_]*)\\s*}}(?!})");
    private static final Pattern BRACES = Pattern.compile("\\{\\{|}}");
    private static final int DEEPEST = 8;

    private final String text;
    private final Matcher tags;
    private int at;

    TemplateParser(String text) {
        this.text = text;
        this.tags = TAG.matcher(text);
    }

    List<Segment> parse() {
        return segments("", 0, 0);
    }

    /** Everything up to the end of the section {@code open}, which began at {@code from}; up to the end of the text for none. */
    private List<Segment> segments(String open, int from, int depth) {
        List<Segment> segments = new ArrayList<>();
        while (tags.find(at)) {
            literal(tags.start(), segments);
            at = tags.end();
            String name = tags.group(2);
            switch (tags.group(1)) {
                case "" -> segments.add(new Segment.Variable(name));
                case "/" -> {
                    return closed(open, name, segments);
                }
                case String mark -> segments.add(section(name, mark.equals("#"), depth));
            }
        }
        if (!open.isEmpty()) {
            throw BadTemplate.at(text, from, "the section '" + open + "' is not closed");
        }
        literal(text.length(), segments);
        return segments;
    }

    private Segment section(String name, boolean present, int depth) {
        if (depth == DEEPEST) {
            throw BadTemplate.at(text, tags.start(), "sections are nested more than " + DEEPEST + " deep");
        }
        return new Segment.Section(name, present, segments(name, tags.start(), depth + 1));
    }

    private List<Segment> closed(String open, String name, List<Segment> segments) {
        if (!name.equals(open)) {
            String why = open.isEmpty() ? "nothing is open" : "'" + open + "' is open";
            throw BadTemplate.at(text, tags.start(), "'" + name + "' is closed, but " + why);
        }
        return segments;
    }

    private void literal(int end, List<Segment> segments) {
        String words = text.substring(at, end);
        Matcher braces = BRACES.matcher(words);
        if (braces.find()) {
            throw BadTemplate.at(text, at + braces.start(), "has braces that are no variable");
        }
        if (!words.isEmpty()) {
            segments.add(new Segment.Literal(words));
        }
    }
}
