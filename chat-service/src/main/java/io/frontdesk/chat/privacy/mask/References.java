package io.frontdesk.chat.privacy.mask;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What stands behind a word for an order, whatever its form; and other codes that lead to somebody, as long numbers: couriers',
 * those behind a word for a parcel, a customer or an invoice, and a few letters with many digits.
 */
final class References implements Finder {
    private static final String CODE = "[ #]{0,2}([a-z0-9][a-z0-9-]{2,24})(?![a-z0-9])";
    private static final String MARK = "(?: ?(?:numbers?|no|nr|id|code|num|ref)\\b\\.?)?(?: ?(?:is|was|[:#=是为,]))?";
    private static final Pattern OF_AN_ORDER = Pattern.compile("(?:\\b(?:order|booking|po)(" + MARK
            + ")|(?<!递|流|运|京东|顺丰|圆通|中通|申通|韵达|邮政|极兔|德邦)(?:订单|单号|单子)((?:编?号码?|尾号|号码)?(?: ?[:#=是为,])?))" + CODE);
    private static final Pattern OF_SOMETHING = Pattern.compile(
            "(?:\\b(?:parcel|package|tracking|shipment|consignment|invoice|customer|case|ticket|reference|ref)(" + MARK
                    + ")|(?:运单|(?:京东|顺丰|圆通|中通|申通|韵达|邮政|极兔|德邦)单|快递单?|物流单?|发票|工单|客户|会员)((?:编?号码?|尾号|号码)?(?: ?[:#=是为,])?))"
                    + CODE);
    /** Letters, perhaps a hyphen, and six digits or more: a product code has fewer. */
    private static final Pattern LETTERS_AND_DIGITS = Pattern.compile(
            "(?<![a-z0-9-])(?!(?:tel|mob|fax|hp|ph|wa|visa|card)\\d|(?:sku|iso|rfc|kb|isbn|ean|din|ipx?|v)-?\\d)(?=[a-z0-9-]*\\d{5})[a-z]{1,4}-?\\d[\\d-]{4,}\\d(?![a-z0-9])");
    /** Couriers': two letters, nine digits, the country (UPU S10); SF and 12 digits or more; UPS. */
    private static final Pattern TRACKING = Pattern.compile(
            "(?<![a-z0-9])(?:[a-z]{2} ?\\d{3} ?\\d{3} ?\\d{3} ?(?!is|in|on|to|at|or|of|by|my|no|we|it|as|an|do|he|if|so)[a-z]{2}|1z(?: ?[a-z0-9]){6}(?: ?\\d){10}|sf ?\\d{12,15})(?![a-z0-9])");

    private static final Pattern ARTICLE = Pattern.compile("^(?:sku|item|art|model|mod|ean|upc|isbn|part|pn)[-_]?\\d");
    private static final Pattern WANTED = Pattern.compile(
            "(?:\\b(?:to|can i|could i|can we|i|we|will|would|want|please|pls|plz|re|cannot|can't)[ -]?|想|要|能|可以)$");
    private static final Pattern MANY = Pattern.compile(" ?[x×*] ?\\d| in stock| ?\\(?x\\d");
    private static final int REACH = 12;

    private static final int ENOUGH = 4;
    private static final int ENOUGH_ALONE = 6;
    private static final Pattern DAY = Pattern.compile(
            "(?:19|20)\\d{2}(?:-?(?:0?[1-9]|1[0-2])(?:-?(?:0?[1-9]|[12]\\d|3[01]))?)?(?:t\\d+)?|\\d{1,2}-\\d{1,2}-(?:19|20)?\\d{2}");
    private static final Pattern MEASURE = Pattern.compile(
            "[.,]\\d|:\\d|\\s?(?:元|块|件|个|箱|套|把|年|月|天|%|euro|eur|usd|pcs|pieces|units|items|points|yuan|rmb|dollars|pounds|mm|cm|kg|ml)");

    @Override
    public Stream<Found> in(Reading reading) {
        if (!reading.hasDigit()) {
            return Stream.empty();
        }
        Stream<Found> orders = reading.find(OF_AN_ORDER)
                .filter(hit -> isCode(reading, hit) && !isArticle(reading, hit))
                .map(hit -> new Found(Kind.ORDER_ID, hit.start(3), hit.end(3)));
        Stream<Found> others = reading.find(OF_SOMETHING)
                .filter(hit -> isCode(reading, hit))
                .map(hit -> new Found(Kind.NUMBER, hit.start(3), hit.end(3)));
        Stream<Found> formed = Stream.of(TRACKING, LETTERS_AND_DIGITS)
                .flatMap(reading::find)
                .map(hit -> new Found(Kind.NUMBER, hit.start(), hit.end()));
        return Stream.of(orders, others, formed).flatMap(each -> each);
    }

    /** An article that somebody wants to order, or has ordered so many of. */
    private static boolean isArticle(Reading reading, MatchResult hit) {
        String mark = hit.group(1) == null ? hit.group(2) : hit.group(1);
        boolean wanted = mark.isBlank()
                && !Character.isDigit(hit.group(3).charAt(0))
                && WANTED.matcher(reading.before(hit.start(), REACH)).find();
        boolean counted = MANY.matcher(reading.joined())
                .region(hit.end(3), reading.joined().length())
                .lookingAt();
        return wanted || counted || ARTICLE.matcher(hit.group(3)).find();
    }

    /** Of digits alone more are needed where no word such as "number" stands before them: "order 1000 chairs". */
    private static boolean isCode(Reading reading, MatchResult hit) {
        String code = hit.group(3);
        long digits = code.chars().filter(Character::isDigit).count();
        String mark = hit.group(1) == null ? hit.group(2) : hit.group(1);
        int enough = digits == code.length() && mark.isBlank() ? ENOUGH_ALONE : ENOUGH;
        boolean measured = digits == code.length()
                && MEASURE.matcher(reading.joined())
                        .region(hit.end(3), reading.joined().length())
                        .lookingAt();
        return digits >= enough && !measured && !DAY.matcher(code).matches();
    }
}
