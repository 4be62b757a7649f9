package io.frontdesk.retrieval.template;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an answer shows besides its words, one thing a line, each a {@link TemplateText} of its own:
 *
 * <pre>
 * card: TITLE                begins a card, to which the following text:, row: and link: belong
 * text: WORDS
 * row: LABEL | VALUE
 * link: LABEL | https://...  alone, or in a card
 * list:  or  list: TITLE     begins a list, to which the following item: belong
 * item: WORDS
 * reply: WORDS               a button that says these words for the visitor
 * </pre>
 *
 * A question mark before the colon ({@code row?: ETA | {{eta}}}) leaves the line out where a value is missing. An empty line
 * ends a card or a list. Values in an address are percent-encoded; its scheme and host hold none.
 */
public record PartsTemplate(String source, List<PartLine> lines) {
    public static final PartsTemplate NONE = new PartsTemplate("", List.of());

    private static final Pattern LINE = Pattern.compile("\\s*([a-z]+)(\\?)?\\s*:(.*)");
    private static final Pattern BAR = Pattern.compile("\\|");
    private static final Pattern ADDRESS = Pattern.compile("https://[a-zA-Z0-9.-]+(?::\\d{1,5})?(?:[/?].*)?");
    private static final int LONGEST_REPLY = 80;

    public PartsTemplate {
        requireNonNull(source, "source");
        lines = List.copyOf(lines);
    }

    public static PartsTemplate parse(String source) {
        List<PartLine> lines = new ArrayList<>();
        PartLine.Kind open = PartLine.Kind.REPLY;
        int number = 0;
        for (String text : source.split("\\R", -1)) {
            number++;
            if (text.isBlank()) {
                open = PartLine.Kind.REPLY;
                continue;
            }
            PartLine line = line(text, number);
            requirePlace(line.kind(), open, number);
            open = opened(line.kind(), open);
            lines.add(line);
        }
        return new PartsTemplate(source, lines);
    }

    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        lines.stream().filter(line -> !line.optional()).forEach(line -> names.addAll(line.names()));
        return names;
    }

    public Set<String> missing(Map<String, String> values) {
        Set<String> missing = new LinkedHashSet<>();
        lines.forEach(line -> missing.addAll(line.missing(values)));
        return missing;
    }

    /** The parts with every value put in; only where nothing is missing. */
    public List<RichPart> render(Map<String, String> values) {
        PartsWriter writer = new PartsWriter(values);
        lines.stream().filter(line -> line.isShown(values)).forEach(writer::add);
        return writer.parts();
    }

    private static PartLine line(String text, int number) {
        Matcher parts = LINE.matcher(text);
        PartLine.Kind kind = parts.matches()
                ? PartLine.Kind.of(requireNonNull(parts.group(1))).orElse(null)
                : null;
        if (kind == null) {
            throw new BadTemplate(number, 1, "a line begins with card:, text:, row:, link:, list:, item: or reply:");
        }
        String rest = requireNonNull(parts.group(3));
        String[] fields = BAR.split(rest, kind.fields());
        if (fields.length != kind.fields()) {
            throw new BadTemplate(number, parts.start(3) + 1, "needs two fields, parted by |");
        }
        PartLine line = new PartLine(kind, parts.group(2) != null, texts(fields, number, parts.start(3)));
        check(line, fields, number, parts.start(3));
        return line;
    }

    private static List<TemplateText> texts(String[] fields, int number, int column) {
        List<TemplateText> texts = new ArrayList<>();
        int at = column;
        for (String field : fields) {
            try {
                texts.add(TemplateText.parse(field));
            } catch (BadTemplate bad) {
                throw bad.within(number, at);
            }
            at += field.length() + 1;
        }
        return texts;
    }

    private static void check(PartLine line, String[] fields, int number, int column) {
        for (String field : fields) {
            if (field.isBlank() && line.kind() != PartLine.Kind.LIST) {
                throw new BadTemplate(number, column + 1, "has nothing to say");
            }
        }
        if (line.kind() == PartLine.Kind.LINK
                && !ADDRESS.matcher(fields[1].strip()).matches()) {
            throw new BadTemplate(
                    number,
                    column + fields[0].length() + 2,
                    "needs an address that begins with https:// and a fixed host");
        }
        if (line.kind() == PartLine.Kind.REPLY
                && (!line.names().isEmpty() || fields[0].strip().length() > LONGEST_REPLY)) {
            throw new BadTemplate(
                    number, column + 1, "a reply has no variables and at most " + LONGEST_REPLY + " characters");
        }
    }

    private static void requirePlace(PartLine.Kind kind, PartLine.Kind open, int number) {
        boolean inCard = kind == PartLine.Kind.TEXT || kind == PartLine.Kind.ROW;
        if (inCard && open != PartLine.Kind.CARD) {
            throw new BadTemplate(number, 1, "text: and row: belong to a card: above them");
        }
        if (kind == PartLine.Kind.ITEM && open != PartLine.Kind.LIST) {
            throw new BadTemplate(number, 1, "item: belongs to a list: above it");
        }
    }

    private static PartLine.Kind opened(PartLine.Kind kind, PartLine.Kind open) {
        return switch (kind) {
            case CARD, LIST, REPLY -> kind;
            case LINK -> open == PartLine.Kind.CARD ? open : PartLine.Kind.REPLY;
            case TEXT, ROW, ITEM -> open;
        };
    }
}
