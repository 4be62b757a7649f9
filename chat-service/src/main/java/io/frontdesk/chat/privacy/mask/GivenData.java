package io.frontdesk.chat.privacy.mask;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a customer gave in a form, or their company's site said of them, wherever it recurs. A name's parts count only where
 * they are written as names, so that "Will May" leaves "will" and "may" alone.
 */
final class GivenData implements Finder {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}{2,6}");
    private static final int PART = 3;
    private static final int DIGITS = 6;

    private final List<Clue> clues;

    private GivenData(List<Clue> clues) {
        this.clues = List.copyOf(clues);
    }

    /** A pattern to be looked for, in the text as it is or in the folded one. */
    private record Clue(Kind kind, Pattern pattern, boolean asWritten) {}

    static GivenData of(Collection<String> given) {
        List<Clue> clues = new ArrayList<>();
        given.stream().map(String::strip).filter(each -> each.length() > 1).forEach(each -> add(clues, each));
        return new GivenData(clues);
    }

    @Override
    public Stream<Found> in(Reading reading) {
        return clues.stream()
                .flatMap(clue -> clue.pattern()
                        .matcher(clue.asWritten() ? reading.text() : reading.folded())
                        .results()
                        .map(hit -> new Found(clue.kind(), hit.start(), hit.end())));
    }

    private static void add(List<Clue> clues, String given) {
        String folded = Reading.of(given).folded();
        String digits = folded.replaceAll("\\D", "");
        if (folded.indexOf('@') > 0) {
            clues.add(new Clue(Kind.EMAIL, Pattern.compile(Pattern.quote(folded)), false));
        } else if (digits.length() >= DIGITS && digits.length() * 2 > folded.length()) {
            clues.add(new Clue(Kind.PHONE, spread(digits), false));
        } else if (!folded.matches(".*\\d.*") && folded.length() <= 60) {
            addName(clues, given, folded);
        }
    }

    private static void addName(List<Clue> clues, String given, String folded) {
        clues.add(new Clue(Kind.NAME, whole(folded), false));
        if (HAN.matcher(folded).matches() && folded.length() > 2) {
            clues.add(
                    new Clue(Kind.NAME, Pattern.compile(Pattern.quote(folded.substring(folded.length() - 2))), false));
        }
        String[] parts = given.split("\\s+", -1);
        for (String part : parts) {
            if (parts.length > 1 && part.length() >= PART) {
                String proper = part.substring(0, 1).toUpperCase(Locale.ROOT)
                        + part.substring(1).toLowerCase(Locale.ROOT);
                clues.add(new Clue(
                        Kind.NAME,
                        Pattern.compile("(?<![\\p{IsLatin}])" + Pattern.quote(proper) + "(?![\\p{IsLatin}])"),
                        true));
            }
        }
    }

    private static Pattern whole(String name) {
        return Pattern.compile(
                "(?<![\\p{IsLatin}\\d])" + Pattern.quote(name).replace(" ", "\\E\\s+\\Q") + "(?![\\p{IsLatin}\\d])");
    }

    /** The digits with whatever people put between them. */
    private static Pattern spread(String digits) {
        return Pattern.compile("(?<!\\d)" + String.join("[ ()./-]{0,2}", digits.split("")) + "(?!\\d)");
    }
}
