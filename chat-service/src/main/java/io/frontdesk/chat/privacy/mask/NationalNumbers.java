package io.frontdesk.chat.privacy.mask;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Numbers that other states gave a person: by their form and check letter where they have such, else beside a word; and whatever
 * stands behind a word for an identity card or a driving licence.
 */
final class NationalNumbers implements Finder {
    private static final String END = "(?![a-z0-9]|-\\d)";
    /** Whose numbers are not a state's. */
    private static final String NO_STATES =
            "(?<!customer |order |member |account |transaction |product |device |employee |user |booking |client )";

    private static final List<Finder> FINDERS = List.of(
            Forms.checked(
                    Kind.ID_CARD,
                    NationalNumbers::isHongKongs,
                    Before.START + "[a-z]{1,2}\\d{6} ?\\([\\da]\\)",
                    "(?:hkid|hong kong id|身份证)[^\\d]{0,16}?(?<![a-z0-9])([a-z]{1,2}\\d{6}[\\da])" + END),
            Forms.checked(Kind.ID_CARD, NationalNumbers::isTaiwans, Before.START + "[a-z][1289]\\d{8}" + END),
            Forms.checked(Kind.ID_CARD, NationalNumbers::isSingapores, Before.START + "[stfg]\\d{7}[a-z]" + END),
            Forms.checked(
                    Kind.ID_CARD,
                    number -> CheckDigits.isBirthday("19" + number.substring(0, 6)),
                    Before.START + "\\d{6}-\\d{2}-\\d{4}" + END,
                    Before.START + "\\d{6}-[1-4]\\d{6}" + END),
            Forms.checked(
                    Kind.ID_CARD,
                    number -> CheckDigits.isVerhoeff(number.replaceAll("[ -]", "")),
                    "(?:\\baad?haa?r\\b|\\buidai?\\b)[^\\d]{0,24}([2-9]\\d{3}[ -]?\\d{4}[ -]?\\d{4})" + END),
            Forms.of(
                    Kind.ID_CARD,
                    Before.START
                            + "(?!bg|gb|kn|nk|nt|tn|zz)[a-ceghj-pr-tw-z]{2}[ -]?\\d{2}[ -]?\\d{2}[ -]?\\d{2}[ -]?[a-d]"
                            + END,
                    "\\b(?:nric|fin|ic)\\b[^\\d]{0,12}?(?<![a-z0-9])([stfgm]\\d{7}[a-z])" + END,
                    "\\bpan\\b[^\\d]{0,12}?(?<![a-z0-9])([a-z]{5}\\d{4}[a-z])" + END,
                    "\\b(?:dni|nie|nif)[^\\d]{0,12}?(?<![a-z0-9])((?:[xyz]-?)?\\d{7,8}-?[a-z])" + END,
                    "\\b(?:ssns?|socials?|social security|itin)\\b[^\\d]{0,24}(\\d{3}[ .-]?\\d{2}[ .-]?\\d{4})(?!\\d)",
                    "\\bnhs\\b[^\\d]{0,16}(\\d{3}[ -]?\\d{3}[ -]?\\d{4})(?!\\d)",
                    "\\bpps(?:n| number| no\\.?)?\\b[^\\d]{0,12}(\\d{7} ?[a-w][a-i]?)(?![a-z0-9])",
                    "(?:" + NO_STATES
                            + "\\b(?:national |resident |state )?(?:id|identity|identification|emirates id|personal)(?: card)?(?: number| no\\.?| nr\\.?| num)|\\bidentity card"
                            + "|身份证(?:号码?)?|证件号码?|军官证|士官证|居留证|居留许可|居住证|社保号码?)(?: is| was)?[ :=#是为(]{0,3}((?=[a-z0-9]{0,4}\\d{5})[a-z]{0,2}\\d{6,13}(?:[a-z]|\\(\\d\\))?)(?![ -]\\d)"
                            + END));

    @Override
    public Stream<Found> in(Reading reading) {
        return reading.hasDigit() ? FINDERS.stream().flatMap(finder -> finder.in(reading)) : Stream.empty();
    }

    /** Weights from nine down, letters from ten up and a blank before a single one, modulo eleven. */
    private static boolean isHongKongs(String written) {
        String number = written.toUpperCase(Locale.ROOT).replaceAll("[ ()]", "");
        String padded = number.length() == 8 ? " " + number : number;
        int sum = 0;
        for (int i = 0; i < padded.length(); i++) {
            char c = padded.charAt(i);
            sum += (9 - i) * (c == ' ' ? 36 : Character.digit(c, 36));
        }
        return sum % 11 == 0;
    }

    /** The letter counts as two digits, in an order of its own; weights 1, 9 to 1, 1, modulo ten. */
    private static boolean isTaiwans(String number) {
        int letter = "ABCDEFGHJKLMNPQRSTUVXYWZIO".indexOf(Character.toUpperCase(number.charAt(0))) + 10;
        int sum = letter / 10 + letter % 10 * 9;
        for (int i = 1; i < 9; i++) {
            sum += (9 - i) * Character.digit(number.charAt(i), 10);
        }
        return (sum + Character.digit(number.charAt(9), 10)) % 10 == 0;
    }

    /** Weights 2, 7 to 2, and a letter by the remainder of eleven. */
    private static boolean isSingapores(String written) {
        String number = written.toUpperCase(Locale.ROOT);
        char first = number.charAt(0);
        int sum = first == 'T' || first == 'G' ? 4 : 0;
        for (int i = 1; i < 8; i++) {
            sum += (i == 1 ? 2 : 9 - i) * Character.digit(number.charAt(i), 10);
        }
        String letters = first == 'S' || first == 'T' ? "JZIHGFEDCBA" : "XWUTRQPNMLK";
        return letters.charAt(sum % 11) == number.charAt(8);
    }
}
