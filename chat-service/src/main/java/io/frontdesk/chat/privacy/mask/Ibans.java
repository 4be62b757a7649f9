package io.frontdesk.chat.privacy.mask;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * International account numbers: as long as their country's are, and with the right check digits, which tell them from the words
 * that somebody in a hurry writes around them without a blank.
 */
final class Ibans implements Finder {
    private static final Pattern BEGINNING = Pattern.compile("(?<!\\d)[a-z]{2}[ -]?\\d ?\\d(?=[ ./_-]{0,3}[a-z0-9])");
    private static final int BLANKS = 3;

    @Override
    public Stream<Found> in(Reading reading) {
        return reading.hasDigit()
                ? reading.findAcross(BEGINNING).flatMap(begun -> whole(reading.joined(), begun).stream())
                : Stream.empty();
    }

    private static Optional<Found> whole(String text, MatchResult begun) {
        int length = CheckDigits.ibanLength(begun.group().substring(0, 2));
        StringBuilder iban = new StringBuilder();
        int end = begun.start();
        int blanks = 0;
        while (end < text.length() && iban.length() < length) {
            char c = text.charAt(end++);
            if (isPart(c)) {
                iban.append(c);
                blanks = 0;
            } else if (" -./_".indexOf(c) < 0 || ++blanks > BLANKS) {
                return Optional.empty();
            }
        }
        boolean stops = end == text.length() || !Character.isDigit(text.charAt(end));
        return length > 0 && iban.length() == length && stops && CheckDigits.isIban(iban.toString())
                ? Optional.of(new Found(Kind.IBAN, begun.start(), end))
                : Optional.empty();
    }

    private static boolean isPart(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
    }
}
