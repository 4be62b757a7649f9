package io.frontdesk.chat.answer.generated;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every address and telephone number of a sentence must stand in the entry it cites. */
final class ContactCheck implements ClaimCheck {
    private static final Pattern EMAIL = Pattern.compile("[\\p{L}\\p{N}._%+'-]+\\s?[@＠]\\s?[\\p{L}\\p{N}.-]+");
    private static final Pattern WEB = Pattern.compile(
            "\\b[a-z][a-z0-9+.-]*:/\\S+|\\b(?:[a-z0-9-]+\\.)+[a-z]{2,}(?![a-z])(?:[/:?#][\\w./?=&%#:~+-]*)?|\\b(?:\\d{1,3}\\.){3}\\d{1,3}\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SPELLED = Pattern.compile(
            "\\b\\w+ ?[\\[(]?(?:dot|点)[\\])]? ?(?:com|net|org|cn|example|io|co)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern PHONE = Pattern.compile("(?<!\\d)\\+?\\d(?:[ ()./-]{0,2}\\d){6,}(?!\\d)");
    private static final Pattern NO_DIGIT = Pattern.compile("\\D");
    private static final String CLOSING = ".,;:!?)\"'";

    @Override
    public Optional<Refusal> refuse(Claim claim) {
        String text = normal(claim.text());
        String evidence = normal(claim.evidenceText());
        boolean written = Stream.of(EMAIL, WEB, SPELLED)
                .flatMap(kind -> kind.matcher(text).results())
                .map(found -> trimmed(found.group()))
                .anyMatch(address -> !stands(address, evidence));
        return ClaimCheck.when(written || hasForeignPhone(text, evidence), Refusal.FOREIGN_CONTACT);
    }

    private static boolean hasForeignPhone(String text, String evidence) {
        String known = NO_DIGIT.matcher(evidence).replaceAll("");
        return PHONE.matcher(text)
                .results()
                .map(found -> NO_DIGIT.matcher(found.group()).replaceAll(""))
                .anyMatch(digits -> !known.contains(digits));
    }

    /** As a whole, not as a part of a longer name. */
    private static boolean stands(String address, String evidence) {
        return Pattern.compile("(?<![\\w@.-])" + Pattern.quote(address) + "(?![\\w@-]|\\.\\w)")
                .matcher(evidence)
                .find();
    }

    private static String trimmed(String address) {
        int end = address.length();
        while (end > 0 && CLOSING.indexOf(address.charAt(end - 1)) >= 0) {
            end--;
        }
        return address.substring(0, end);
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
