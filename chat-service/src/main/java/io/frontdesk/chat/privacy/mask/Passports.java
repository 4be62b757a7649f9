package io.frontdesk.chat.privacy.mask;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Numbers of passports and travel permits beside a word for them: six to nine digits, perhaps with letters around. */
final class Passports implements Finder {
    private static final String WORD =
            "(?:\\b(?:passports?|pass?ports?|passeport|reisepass|travel documents?)(?![a-z])(?:'s)?|护照|通行证|台胞证|回乡证|旅行证)";
    private static final String NUMBER =
            "(?!(?:by|is|no|nr|or|on|in|at|to|of|my|id|it|as) )(?:(?=[a-z0-9 ]{7,12}(?![a-z0-9]))(?:[a-z]{1,2} ?)?\\d(?: ?\\d){5,9}[a-z]?|[hm]\\d{8,10}|(?=(?:[a-z]*\\d){4})(?=[a-z0-9]{8,9}(?![a-z0-9]))[a-z0-9]{8,9})(?![a-z0-9]|-[a-z0-9])";

    /** Straight behind the word, or after a few more that speak of nothing else. */
    private static final Pattern BEHIND = Pattern.compile(WORD + "([^\\d。!?；;]{0,36}?)(?<![a-z0-9])(" + NUMBER + ")");

    /** Farther behind it only what looks like nothing else. */
    private static final Pattern FAR = Pattern.compile(WORD
            + "([^\\d。!?；;]{0,70}?)(?<![a-z0-9])((?:[a-z]\\d{8}|[a-z]{2}\\d{7}|[a-z]\\d{7})(?![a-z0-9]|-[a-z0-9]))");

    private static final Pattern AGAIN = Pattern.compile(
            "(?:[^\\d。!?；;]{0,24}?\\b(?:not|and|now|new|to|instead of|or|is)\\b|[^\\d。!?；;]{0,16}?(?:不是|改成|改为|换成|变更为|变为|更新为|更换为|到|和|或|是|为|新的?|、))[^\\d。!?；;]{0,14}?(?<![a-z0-9])("
                    + NUMBER + ")");
    private static final Pattern BEFORE = Pattern.compile(
            "(?<![a-z0-9])((?=[a-z0-9]*\\d{6})[a-z]{0,2}\\d{6,9})(?: is (?:my|her|his|the) passport| ?\\((?:my |his |her |the )?passport(?: no\\.?| number)?\\)|,? (?:on|in) (?:my|his|her|the) passport|[, ]{0,2}(?:是|\\()?(?:我的?)?护照)");
    private static final Pattern OF_SOMETHING_ELSE = Pattern.compile(
            "order|订单|phone|电话|手机|tel|e-?mail|mobile|id card|身份证|visa|card|卡|flight|航班|before|until|by ");
    private static final Pattern DAY = Pattern.compile(
            "(?:19|20)\\d{2} ?(?:0[1-9]|1[0-2]) ?(?:0[1-9]|[12]\\d|3[01])|\\d{1,2} \\d{1,2} (?:19|20)\\d{2}");

    @Override
    public Stream<Found> in(Reading reading) {
        if (!reading.hasDigit()) {
            return Stream.empty();
        }
        Stream<Found> behind = Stream.of(BEHIND, FAR)
                .flatMap(reading::findAcross)
                .filter(Passports::speaksOfIt)
                .flatMap(hit -> withNext(reading, hit));
        Stream<Found> before =
                reading.findAcross(BEFORE).map(hit -> new Found(Kind.PASSPORT, hit.start(1), hit.end(1)));
        return Stream.concat(behind, before);
    }

    private static boolean speaksOfIt(MatchResult hit) {
        return !OF_SOMETHING_ELSE.matcher(hit.group(1)).find()
                && !DAY.matcher(hit.group(2)).matches();
    }

    /** An old number and a new one share the word. */
    private static Stream<Found> withNext(Reading reading, MatchResult hit) {
        Found first = new Found(Kind.PASSPORT, hit.start(2), hit.end(2));
        var next = AGAIN.matcher(reading.joined())
                .region(hit.end(2), reading.joined().length());
        return next.lookingAt()
                        && !OF_SOMETHING_ELSE
                                .matcher(next.group().substring(0, next.start(1) - hit.end(2)))
                                .find()
                ? Stream.of(first, new Found(Kind.PASSPORT, next.start(1), next.end(1)))
                : Stream.of(first);
    }
}
