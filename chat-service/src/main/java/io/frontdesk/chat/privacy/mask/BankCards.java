package io.frontdesk.chat.privacy.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Bank cards: as many digits as an issuer of that beginning uses, or any card where a word says so, the last of which fits; in
 * groups or not, over two lines or not.
 */
final class BankCards implements Finder {
    private static final Pattern DIGITS =
            Pattern.compile("(?<!\\+)" + Before.START + "\\d(?:[ .-]{0,3}\\d){12,40}(?![a-z](?![a-z]{2}))");
    private static final int LONGEST = 19;
    private static final int SHORTEST = 13;
    private static final int REACH = 40;

    /** Issuer's beginning and lengths; China UnionPay's are the widest. Those of 13 digits are rather articles. */
    private static final Pattern ISSUED =
            Pattern.compile("4(?:\\d{15}|\\d{17}|\\d{18})|(?:5[1-5]|2[2-7])\\d{14}|3[47]\\d{13}"
                    + "|3(?:0[0-5]|[689]\\d)\\d{11}|35\\d{14}|(?:6\\d|5[06-8]|9558)\\d{14,17}");

    private static final Pattern SAID = Pattern.compile(
            "(?:\\b(?:cards?|visa|master ?card|amex|american express|union ?pay|debit|credit|maestro|jcb)\\b|卡|银联|储蓄|借记)[^\\d。!?]{0,30}$");

    @Override
    public Stream<Found> in(Reading reading) {
        return reading.hasDigit()
                ? reading.findAcross(DIGITS).flatMap(run -> cards(reading, run).stream())
                : Stream.empty();
    }

    /** The longest from each beginning: an expiry date may stand behind one, and another card. */
    private static List<Found> cards(Reading reading, MatchResult run) {
        DigitGroups groups = DigitGroups.in(reading.joined(), run.start(), run.end());
        List<Found> found = new ArrayList<>();
        for (int first = 0; first < groups.size(); first++) {
            boolean next = !found.isEmpty()
                    && found.getLast().end() == groups.group(first - 1).end();
            int last = next || mayBegin(groups, first) ? last(reading, groups, first) : -1;
            if (last >= 0) {
                found.add(new Found(
                        Kind.BANK_CARD,
                        groups.group(first).start(),
                        groups.group(last).end()));
                first = last;
            }
        }
        return found;
    }

    /** A card begins not within groups of four. */
    private static boolean mayBegin(DigitGroups groups, int first) {
        return first == 0
                || groups.group(first - 1).length() != 4
                || groups.group(first).length() > 4;
    }

    private static int last(Reading reading, DigitGroups groups, int first) {
        for (int last = groups.size() - 1; last >= first; last--) {
            int reach = groups.group(last).end() - groups.group(first).start();
            if (reach >= SHORTEST && isCard(reading, groups.group(first).start(), groups.digits(first, last))) {
                return last;
            }
        }
        return -1;
    }

    /** Whether an issuer's cards begin with these digits and have so many. */
    static boolean isIssued(String digits) {
        return ISSUED.matcher(digits).matches();
    }

    private static boolean isCard(Reading reading, int start, String digits) {
        if (digits.length() < SHORTEST || digits.length() > LONGEST || !CheckDigits.isCard(digits)) {
            return false;
        }
        boolean said = SAID.matcher(reading.before(start, REACH)).find();
        return (said || isIssued(digits)) && !Before.namesAThing(reading, start);
    }
}
