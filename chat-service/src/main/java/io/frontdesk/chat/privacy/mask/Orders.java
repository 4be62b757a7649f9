package io.frontdesk.chat.privacy.mask;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Order numbers: those of the company's own patterns wherever they stand, whatever follows a word for an order or a parcel,
 * and codes of a few letters and many digits. A pattern has {@code #} for a digit, {@code @} for a letter and otherwise the
 * very characters; blanks and hyphens in between do not matter.
 */
final class Orders implements Finder {
    private static final Pattern NAMED = Pattern.compile(
            "(?:\\b(?:order|parcel|package|tracking|shipment|consignment|invoice|customer|booking|case|ticket|reference|ref|po)"
                    + "(?: ?(?:number|numbers|no\\.?|nr\\.?|id|code|num|ref))?"
                    + "|(?:订单|单号|运单|快递单|物流单|快递|发票|工单|客户|会员|单子)(?:编?号码?|尾号|号码)?)"
                    + "(?: ?(?:is|was|[:#=是为,]))?[ #]{0,2}([a-z0-9][a-z0-9-]{2,24})(?![a-z0-9])");
    /** Letters, perhaps a hyphen, and six digits or more: a product code has fewer. */
    private static final Pattern CODE = Pattern.compile(
            "(?<![a-z0-9-])(?!(?:sku|iso|rfc|kb|isbn|ean|din|ipx?|v)-?\\d)(?=[a-z0-9-]*\\d{5})[a-z]{1,4}-?\\d[\\d-]{4,}\\d(?![a-z0-9])");
    /** Couriers': two letters, nine digits, the country (UPU S10); SF and 12 digits or more; UPS. */
    private static final Pattern TRACKING = Pattern.compile(
            "(?<![a-z0-9])(?:[a-z]{2} ?\\d{3} ?\\d{3} ?\\d{3} ?[a-z]{2}|1z ?[a-z0-9]{6} ?\\d{10}|sf ?\\d{12,15})(?![a-z0-9])");

    private static final int ENOUGH = 4;
    private static final Pattern DAY = Pattern.compile("(?:19|20)\\d{2}(?:-\\d{1,2}(?:-\\d{1,2})?)?");

    private final List<Pattern> own;

    Orders(List<String> masks) {
        this.own = masks.stream().map(Orders::pattern).toList();
    }

    @Override
    public Stream<Found> in(Reading reading) {
        if (!reading.hasDigit()) {
            return Stream.empty();
        }
        Stream<Found> named = reading.find(NAMED)
                .filter(hit -> isNumber(hit.group(1)))
                .map(hit -> new Found(Kind.ORDER_ID, hit.start(1), hit.end(1)));
        Stream<Found> formed = Stream.concat(own.stream(), Stream.of(TRACKING, CODE))
                .flatMap(reading::find)
                .map(Orders::found);
        return Stream.concat(named, formed);
    }

    private static Found found(MatchResult hit) {
        return new Found(Kind.ORDER_ID, hit.start(), hit.end());
    }

    private static boolean isNumber(String word) {
        long digits = word.chars().filter(Character::isDigit).count();
        return digits >= ENOUGH && !DAY.matcher(word).matches();
    }

    private static Pattern pattern(String mask) {
        StringBuilder pattern = new StringBuilder("(?<![a-z0-9])");
        String small = mask.toLowerCase(Locale.ROOT).replaceAll("[ -]", "");
        for (int i = 0; i < small.length(); i++) {
            pattern.append(i == 0 ? "" : "[ -]?").append(part(small.charAt(i)));
        }
        return Pattern.compile(pattern.append("(?![a-z0-9])").toString());
    }

    private static String part(char c) {
        return switch (c) {
            case '#' -> "\\d";
            case '@' -> "[a-z]";
            default -> Pattern.quote(String.valueOf(c));
        };
    }
}
