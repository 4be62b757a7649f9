package io.frontdesk.retrieval.ingest;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A reason code with what its sentence speaks of, told in English or Chinese. */
public record Reason(ReasonCode code, List<String> arguments) {
    private static final Pattern HOLE = Pattern.compile("\\{(\\d)}");
    private static final int LONGEST = 80;
    private static final int REPLACEMENT = 0xFFFD;

    public Reason {
        requireNonNull(code, "code");
        arguments = List.copyOf(arguments);
    }

    static Reason of(ReasonCode code, Object... arguments) {
        return new Reason(
                code,
                List.of(arguments).stream()
                        .map(String::valueOf)
                        .map(code == ReasonCode.OTHER ? text -> text : Reason::quotable)
                        .toList());
    }

    /** The sentence in {@code lang}; English where it is not Chinese. */
    public String in(String lang) {
        return HOLE.matcher(code.sentence(lang))
                .replaceAll(hole -> Matcher.quoteReplacement(arguments.get(Integer.parseInt(hole.group(1)))));
    }

    /** What a file held, short and harmless enough to be shown in a sentence. */
    private static String quotable(String value) {
        String shown = value.length() <= LONGEST ? value : value.substring(0, value.offsetByCodePoints(0, LONGEST / 2));
        StringBuilder harmless = new StringBuilder();
        shown.codePoints()
                .map(codePoint -> HiddenCharacters.isVisible(codePoint) ? codePoint : REPLACEMENT)
                .forEach(harmless::appendCodePoint);
        return harmless.append(shown.length() < value.length() ? "..." : "").toString();
    }
}
