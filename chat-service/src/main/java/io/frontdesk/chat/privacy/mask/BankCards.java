package io.frontdesk.chat.privacy.mask;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Bank cards: as many digits as an issuer of that beginning uses, the last of which fits; in groups or not. */
final class BankCards implements Finder {
    private static final Pattern DIGITS = Pattern.compile("(?<![a-z0-9+])[2-69](?:[ -]?\\d){12,25}(?![a-z])");
    private static final int LONGEST = 19;
    private static final int SHORTEST = 13;

    /** Issuer's beginning and lengths; China UnionPay's are the widest. */
    private static final Pattern ISSUED =
            Pattern.compile("4(?:\\d{12}|\\d{15}|\\d{17}|\\d{18})|(?:5[1-5]|2[2-7])\\d{14}|3[47]\\d{13}"
                    + "|3(?:0[0-5]|[689]\\d)\\d{11}|35\\d{14}|(?:6\\d|5[06-8]|9558)\\d{14,17}");

    @Override
    public Stream<Found> in(Reading reading) {
        return reading.hasDigit()
                ? reading.find(DIGITS).flatMap(run -> longest(reading.folded(), run).stream())
                : Stream.empty();
    }

    /** The longest beginning of the run that ends with a group and is a card: an expiry date may stand behind it. */
    private static Optional<Found> longest(String text, MatchResult run) {
        for (int end = run.end(); end > run.start() + SHORTEST - 1; end--) {
            boolean betweenGroups = end == text.length() || !Character.isDigit(text.charAt(end));
            String digits = text.substring(run.start(), end).replaceAll("[ -]", "");
            boolean whole = betweenGroups && Character.isDigit(text.charAt(end - 1)) && digits.length() <= LONGEST;
            if (whole && ISSUED.matcher(digits).matches() && CheckDigits.isCard(digits)) {
                return Optional.of(new Found(Kind.BANK_CARD, run.start(), end));
            }
        }
        return Optional.empty();
    }
}
