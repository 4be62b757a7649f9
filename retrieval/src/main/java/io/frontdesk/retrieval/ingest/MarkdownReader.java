package io.frontdesk.retrieval.ingest;

import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.parser.SourceLines;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads Markdown: a heading is the question, the text below it, as it is written, the answer. A heading with only deeper
 * headings below it names a section, which becomes a tag; {@code {#returns}} behind a heading is its id.
 */
final class MarkdownReader {
    private static final Pattern ID = Pattern.compile("\\s*\\{#([^}]+)}\\s*$");

    /** Lines of a file; each may be a block of its own to the parser. */
    private static final int MOST_LINES = 100_000;

    /** Without lists and quotations no heading hides in one, and nothing nests; what is within a block is left as it is. */
    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(Heading.class, FencedCodeBlock.class))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .inlineParserFactory(_ -> MarkdownReader::keepHeading)
            .build();

    private final Place place;
    private final FaqRows rows;
    private boolean madeIds;

    MarkdownReader(Place place, FaqRows rows) {
        this.place = place;
        this.rows = rows;
    }

    private record Section(int level, String title, int firstLine, int lastLine) {}

    FileShape read(String text, FileShape shape) {
        if (text.lines().limit(MOST_LINES + 1L).count() > MOST_LINES) {
            throw new RefusedFile(place.at(MOST_LINES + 1L), ReasonCode.TOO_MANY_LINES, MOST_LINES);
        }
        List<String> lines = text.lines().toList();
        List<Section> headings = headings(text);
        if (headings.isEmpty()) {
            throw new RefusedFile(place.at(1), ReasonCode.NO_HEADINGS);
        }
        List<Section> open = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            Section heading = headings.get(i);
            open.removeIf(section -> section.level() >= heading.level());
            boolean last = i == headings.size() - 1;
            int end = last ? lines.size() : headings.get(i + 1).firstLine();
            String below = String.join("\n", lines.subList(heading.lastLine() + 1, end))
                    .strip();
            boolean opensDeeper = !last && headings.get(i + 1).level() > heading.level();
            if (below.isEmpty() && opensDeeper) {
                open.add(heading);
            } else {
                take(heading, below, open);
            }
        }
        return shape.withMadeIds(madeIds);
    }

    private static void keepHeading(SourceLines lines, Node block) {
        if (block instanceof Heading) {
            block.appendChild(new Text(lines.getContent()));
        }
    }

    private static List<Section> headings(String text) {
        List<Section> headings = new ArrayList<>();
        for (Node node = PARSER.parse(text).getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                headings.add(new Section(
                        heading.getLevel(),
                        HeadingText.of(heading),
                        heading.getSourceSpans().getFirst().getLineIndex(),
                        heading.getSourceSpans().getLast().getLineIndex()));
            }
        }
        return headings;
    }

    private void take(Section heading, String below, List<Section> sections) {
        Place at = place.at(heading.firstLine() + 1L);
        if (below.isEmpty()) {
            rows.refuse(at, ReasonCode.NO_TEXT_BELOW, heading.title());
            return;
        }
        Matcher id = ID.matcher(heading.title());
        Map<String, String> fields = new HashMap<>();
        if (id.find()) {
            fields.put(Column.ID.key(), id.group(1));
        } else {
            madeIds = true;
        }
        fields.put(Column.QUESTION.key(), ID.matcher(heading.title()).replaceFirst(""));
        fields.put(Column.ANSWER.key(), below);
        fields.put(
                Column.TAGS.key(),
                PipeList.join(sections.stream().map(Section::title).toList()));
        rows.add(at, fields);
    }
}
