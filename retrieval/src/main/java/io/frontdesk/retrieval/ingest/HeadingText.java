package io.frontdesk.retrieval.ingest;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

import java.util.Set;

/** The words of a heading without its marks. */
final class HeadingText extends AbstractVisitor {
    private static final Parser WITHIN =
            Parser.builder().enabledBlockTypes(Set.of()).build();

    private final StringBuilder words = new StringBuilder();

    private HeadingText() {}

    /** One that is too long to be a question stays as it is written, to be refused as that. */
    static String of(Heading heading) {
        String written = heading.getFirstChild() instanceof Text raw ? raw.getLiteral() : "";
        if (written.length() > Limits.FIELD) {
            return written.strip();
        }
        HeadingText text = new HeadingText();
        WITHIN.parse(written).accept(text);
        return text.words.toString().strip();
    }

    @Override
    public void visit(Text text) {
        words.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        words.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        words.append(' ');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        words.append(' ');
    }
}
