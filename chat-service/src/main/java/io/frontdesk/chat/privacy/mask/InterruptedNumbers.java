package io.frontdesk.chat.privacy.mask;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Telephone and card numbers that somebody reads out piece by piece: "07700 then 900 then 055", "136 中间2208 后面5174". */
final class InterruptedNumbers implements Finder {
    private static final String WORD = "(?:and then|then|and|next|followed by|中间四?位?|后面|后四位|最后|然后|接着|再|前面)";
    private static final String BETWEEN = "(?:[ ,]{0,2}" + WORD + "[ ,:是]{0,2}|[ -])";
    private static final Pattern RUN = Pattern.compile("(?<![\\d.,])(?=[\\d -]{2,20}[ ,]{0,2}" + WORD
            + "[ ,:是]{0,2}\\d)\\d{2,6}(?:" + BETWEEN + "\\d{2,6}){1,5}(?!\\d|[.:/]\\d)");
    private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}|0[1-9]\\d{8,10}");

    @Override
    public Stream<Found> in(Reading reading) {
        return reading.hasDigit()
                ? reading.findAcross(RUN).flatMap(run -> found(reading, run).stream())
                : Stream.empty();
    }

    private static Optional<Found> found(Reading reading, MatchResult run) {
        return kind(run.group().replaceAll("\\D", ""))
                .filter(kind -> !Before.namesAThing(reading, run.start()))
                .map(kind -> new Found(kind, run.start(), run.end()));
    }

    private static Optional<Kind> kind(String digits) {
        if (PHONE.matcher(digits).matches()) {
            return Optional.of(Kind.PHONE);
        }
        return BankCards.isIssued(digits) && CheckDigits.isCard(digits)
                ? Optional.of(Kind.BANK_CARD)
                : Optional.empty();
    }
}
