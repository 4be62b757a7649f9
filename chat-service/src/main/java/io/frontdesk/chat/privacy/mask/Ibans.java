package io.frontdesk.chat.privacy.mask;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** International account numbers: as long as their country's are, and with the right check digits. */
final class Ibans implements Finder {
    private static final Pattern BEGINNING =
            Pattern.compile("(?:(?<![a-z0-9])|(?<=iban))[a-z]{2}[ -]?\\d[ ]?\\d(?=[ .-]{0,2}[a-z0-9])");
    private static final int BLANKS = 2;

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
            } else if (" -.".indexOf(c) < 0 || ++blanks > BLANKS) {
                return Optional.empty();
            }
        }
        boolean stops = end == text.length() || !isPart(text.charAt(end));
        return length > 0 && iban.length() == length && stops && CheckDigits.isIban(iban.toString())
                ? Optional.of(new Found(Kind.IBAN, begun.start(), end))
                : Optional.empty();
    }

    private static boolean isPart(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
    }
}
