package io.frontdesk.retrieval.ingest;

import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;

import java.util.List;

/**
 * Traditional Chinese as simplified Chinese, by ICU's rules for words and characters. Most texts hold nothing that a rule
 * changes, which is told much faster than the rules are tried.
 */
final class Simplification {
    private static final Transliterator RULES = Transliterator.getInstance("Traditional-Simplified");

    /** Of each rule that changes anything one character, without which it does not apply. */
    private static final UnicodeSet NEEDED = needed();

    private Simplification() {}

    static String of(String text) {
        return NEEDED.containsNone(text) ? text : RULES.transliterate(text);
    }

    /** What stands in a text, and what takes its place. */
    private record Rule(String from, String to) {
        /** @param line as {@code 沈默 > 沉默;} */
        static Rule of(String line) {
            String[] sides = line.replace(";", "").split(">", -1);
            if (sides.length != 2) {
                throw new IllegalStateException("a rule of another form: " + line);
            }
            return new Rule(sides[0].strip(), sides[1].strip());
        }

        boolean isOfOne() {
            return from.codePointCount(0, from.length()) == 1;
        }
    }

    /** The characters that are changed wherever they stand; for words without one of these, one that is no simplified form. */
    private static UnicodeSet needed() {
        List<Rule> rules = RULES.toRules(false)
                .lines()
                .map(Rule::of)
                .filter(rule -> !rule.from.equals(rule.to))
                .toList();
        UnicodeSet needed = new UnicodeSet();
        UnicodeSet simplified = new UnicodeSet();
        rules.stream().filter(Rule::isOfOne).forEach(rule -> {
            needed.add(rule.from);
            simplified.addAll(rule.to);
        });
        rules.stream()
                .filter(rule -> needed.containsNone(rule.from))
                .forEach(rule -> needed.add(rule.from
                        .codePoints()
                        .filter(character -> !simplified.contains(character))
                        .findFirst()
                        .orElse(rule.from.codePointAt(0))));
        return needed.freeze();
    }
}
