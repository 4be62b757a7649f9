package io.frontdesk.chat.privacy;

import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Masks numbers that name a person or a purchase: cards by their Luhn digit, identity cards by theirs, orders by form. */
final class NumberMasking {
    private static final Pattern CARD = Pattern.compile("(?<![A-Za-z0-9])\\d(?:[ -]?\\d){12,18}(?![A-Za-z0-9])");
    private static final Pattern IDENTITY =
            Pattern.compile("(?<![A-Za-z0-9])[1-9]\\d{5}(?:19|20)\\d{9}[\\dXx](?![A-Za-z0-9])");
    private static final Pattern INSURANCE =
            Pattern.compile("(?<![A-Za-z0-9])[A-CEGHJ-PR-TW-Z]{2} ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D](?![A-Za-z0-9])");
    /** Letters, perhaps a hyphen, and five digits or more: a product code has fewer. */
    private static final Pattern ORDER_CODE =
            Pattern.compile("(?<![A-Za-z0-9-])(?=[A-Za-z0-9-]*\\d{5})[A-Za-z]{1,4}-?\\d[\\d-]{4,}\\d(?![A-Za-z0-9])");

    private static final Pattern NAMED_ORDER = Pattern.compile(
            "((?:order|parcel|tracking|shipment|consignment|invoice|customer|booking|case|ticket)\\s*(?:number|no\\.?|nr\\.?|id|code|#)?"
                    + "|(?:订单|单号|运单|快递|发票|工单|客户|会员)(?:编?号码?|尾号)?)"
                    + "(\\s*(?:is|was|[:：#是为])?\\s*#?)((?=[A-Z0-9-]*\\d{4})[A-Z0-9][A-Z0-9-]{3,24})(?![A-Za-z0-9])",
            Pattern.CASE_INSENSITIVE);
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";

    private NumberMasking() {}

    static String masked(String text) {
        String people = masked(
                masked(text, IDENTITY, NumberMasking::isIdentity, "[id]"), CARD, NumberMasking::isCard, "[card]");
        String insured = INSURANCE.matcher(people).replaceAll("[id]");
        return ORDER_CODE
                .matcher(NAMED_ORDER.matcher(insured).replaceAll("$1$2[order]"))
                .replaceAll("[order]");
    }

    private static String masked(String text, Pattern form, Predicate<String> isOne, String word) {
        return form.matcher(text).replaceAll((MatchResult found) -> isOne.test(found.group()) ? word : found.group());
    }

    /** Whether the last of its 18 digits is the one that the other 17 ask for. */
    static boolean isIdentity(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * Character.digit(number.charAt(i), 10);
        }
        return CHECK_DIGITS.charAt(sum % 11) == Character.toUpperCase(number.charAt(17));
    }

    /** Whether its digits pass Luhn's check. */
    static boolean isCard(String written) {
        String digits = written.replaceAll("[ -]", "");
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(digits.length() - 1 - i), 10);
            int weighed = i % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }
}
