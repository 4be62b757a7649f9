package io.frontdesk.chat.privacy.mask;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Order numbers by a company's own patterns, wherever they stand: {@code #} is a digit, {@code @} a letter, anything else the
 * very character; blanks and hyphens in between do not matter.
 */
final class Orders implements Finder {
    private final List<Pattern> own;

    Orders(List<String> masks) {
        this.own = masks.stream().map(Orders::pattern).toList();
    }

    @Override
    public Stream<Found> in(Reading reading) {
        return reading.hasDigit() ? own.stream().flatMap(reading::find).map(Orders::found) : Stream.empty();
    }

    private static Found found(MatchResult hit) {
        return new Found(Kind.ORDER_ID, hit.start(), hit.end());
    }

    private static Pattern pattern(String mask) {
        StringBuilder pattern = new StringBuilder(Before.START);
        String small = mask.toLowerCase(Locale.ROOT).replaceAll("[ -]", "");
        for (int i = 0; i < small.length(); i++) {
            pattern.append(i == 0 ? "" : between(small.charAt(i - 1), small.charAt(i)))
                    .append(part(small.charAt(i)));
        }
        return Pattern.compile(pattern.append("(?![a-z0-9]|-\\d{3})").toString());
    }

    /** Where letters end and digits begin people put other marks as well. */
    private static String between(char before, char now) {
        return before != '#' && now == '#' ? "[ :#._-]{0,2}" : "[ .-]?";
    }

    private static String part(char c) {
        return switch (c) {
            case '#' -> "\\d";
            case '@' -> "[a-z]";
            default -> Pattern.quote(String.valueOf(c));
        };
    }
}
