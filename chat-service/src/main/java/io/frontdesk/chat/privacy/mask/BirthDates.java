package io.frontdesk.chat.privacy.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Days that a word beside them makes days of birth; not those by which a birthday's present must be there. */
final class BirthDates implements Finder {
    private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])";
    private static final String ORDINAL = DAY + "(?:st|nd|rd|th)?";
    private static final String MONTH = "(?:0?[1-9]|1[0-2])";
    private static final String YEAR = "(?:19|20)\\d{2}";
    private static final String SHORT_YEAR = "(?:" + YEAR + "|'?\\d{2})";
    private static final String MONTH_NAME =
            "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final String NUMERAL = "[零〇○一二三四五六七八九]";
    private static final String CHINESE =
            "(?:(?:" + YEAR + "|\\d{2}|" + NUMERAL + "{4}|" + NUMERAL + "{2}) ?年 ?(?:农历|阴历|阳历|公历)?)";
    private static final String CHINESE_MONTH = "(?:(?:" + MONTH + "|[正冬腊元]|十[一二]?|[一二三四五六七八九]) ?月)";
    private static final String CHINESE_DAY =
            "(?: ?(?:" + DAY + "|[二三]?十[一二三四五六七八九]|[二三]十|廿[一二三四五六七八九]?|初?[一二三四五六七八九十])(?: ?[日号])?)";
    private static final String DATE = "(?:" + CHINESE + " ?" + CHINESE_MONTH + CHINESE_DAY
            + "|" + YEAR + " ?[-./年] ?" + MONTH + " ?[-./月] ?" + DAY + "(?: ?[日号])?"
            + "|" + DAY + " ?[-./] ?" + MONTH + " ?[-./] ?" + SHORT_YEAR
            + "|" + DAY + " " + MONTH + " " + SHORT_YEAR
            + "|" + MONTH + " ?[-./] ?" + DAY + " ?[-./] ?" + SHORT_YEAR
            + "|" + ORDINAL + "(?: of)?[- ]?" + MONTH_NAME + "(?:,? |-)" + SHORT_YEAR
            + "|" + MONTH_NAME + "[- ]" + "(?:the )?" + ORDINAL + "(?:,? |-)" + SHORT_YEAR
            + "|" + YEAR + "[ -]" + MONTH_NAME + "[ -]" + ORDINAL
            + "|" + YEAR + "(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])"
            + "|(?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2])" + YEAR
            + "|\\d{2}[-./]" + MONTH + "[-./]" + DAY
            + "|" + CHINESE + " ?" + CHINESE_MONTH
            + "|" + YEAR + "[-./]" + MONTH + ")(?![\\d]|[.:/-]\\d)";
    private static final String WITHOUT_YEAR = "(?:" + ORDINAL + "(?: of)? " + MONTH_NAME + "|" + MONTH_NAME
            + " (?:the )?" + ORDINAL + "|" + CHINESE_MONTH + CHINESE_DAY + ")(?![\\d])";
    private static final String WORD =
            "(?:\\bborn\\b|\\bbirth ?days?\\b|\\bbirth ?dates?\\b|\\b(?:date|day) of birth\\b|\\bd\\.? ?o\\.? ?b\\b\\.?|\\bb-?day\\b|出生日期|出生年月日?|出生时间|出生|生日|生于|生辰|诞生)";

    private static final Pattern BEHIND = Pattern.compile(WORD + "([^\\d。.!?]{0,30}?)(?<!\\d|\\d[:./-])(" + DATE + ")");
    private static final Pattern IN_BRACKETS =
            Pattern.compile(WORD + "( ?[(\\[][a-z年月日/. -]{3,16}[)\\]][ :=-]{0,3})(" + DATE + ")");
    private static final Pattern OF_THE_YEAR =
            Pattern.compile("(?:\\b(?:birthday|date of birth|b-?day)(?: is|'s|:| -| falls)(?: on)?(?: the)? "
                    + "|生日(?:是|:|为|在|就是)?[在每年农历阴阳公 ]{0,4})(" + WITHOUT_YEAR + ")(?!之?前|以前|[^,。]{0,4}(?:送|到|发|收|用|办))");
    private static final Pattern BEFORE = Pattern.compile(
            "(?<!\\d|\\d[:./-])(" + DATE
                    + ")(?: ?出生| ?生(?!产|效|成|活|鲜)|(?:就?是)?(?:我|他|她|孩子|宝宝|儿子|女儿)?的?生日|,? (?:is|was) (?:my|her|his|our|their|the) (?:birthday|date of birth|dob|birth ?date))");
    private static final Pattern CORRECTED = Pattern.compile(
            "[^\\d。!?]{0,16}?(?:不是|而是|应该是|正确的?是|应为|改成|改为|换成|写成|更正为|\\bnot\\b|\\binstead of\\b|\\brather than\\b|\\bshould (?:be|read)\\b|\\bactually\\b|\\bto\\b|\\band not\\b|\\bwas\\b|\\bis\\b)[^\\d。!?]{0,10}?("
                    + DATE + ")");
    /** Between the word and the day it speaks of something that is due. */
    private static final Pattern DUE = Pattern.compile(
            "gift|present|party|cake|deliver|arriv|order|before|\\bby\\b|\\bfor\\b|appointment|expir|issu|valid|holiday|voucher|礼物|蛋糕|派对|聚会|贺卡|送|前|预约|到货|下单|券|会员日|有效|签发|之后");

    private static final Pattern BY_THEN = Pattern.compile("\\s?(?:之?前|以前|到货|送)");

    @Override
    public Stream<Found> in(Reading reading) {
        return Stream.of(
                        Stream.of(BEHIND, IN_BRACKETS)
                                .flatMap(reading::findAcross)
                                .flatMap(hit -> behind(reading.joined(), hit)),
                        Stream.of(OF_THE_YEAR, BEFORE)
                                .flatMap(reading::findAcross)
                                .map(hit -> found(hit, 1)))
                .flatMap(each -> each);
    }

    private static Stream<Found> behind(String text, MatchResult hit) {
        Matcher due = BY_THEN.matcher(text).region(hit.end(2), text.length());
        if (DUE.matcher(hit.group(1)).find() || due.lookingAt()) {
            return Stream.empty();
        }
        List<Found> found = new ArrayList<>(List.of(found(hit, 2)));
        Matcher next = CORRECTED.matcher(text).region(hit.end(2), text.length()).useTransparentBounds(true);
        if (next.lookingAt() && !DUE.matcher(next.group()).find()) {
            found.add(found(next, 1));
        }
        return found.stream();
    }

    private static Found found(MatchResult hit, int group) {
        return new Found(Kind.BIRTH_DATE, hit.start(group), hit.end(group));
    }
}
