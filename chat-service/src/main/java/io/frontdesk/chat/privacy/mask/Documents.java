package io.frontdesk.chat.privacy.mask;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What a word beside it makes personal: passports, number plates, days of birth; and addresses of machines. */
final class Documents {
    private static final String DAY_FIRST = "(?:0?[1-9]|[12]\\d|3[01])";
    private static final String MONTH = "(?:0?[1-9]|1[0-2])";
    private static final String YEAR = "(?:19|20)\\d{2}";
    private static final String MONTH_NAME =
            "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final String DATE = "(?:" + YEAR + " ?[-./年] ?" + MONTH + " ?[-./月] ?" + DAY_FIRST + "(?: ?[日号])?"
            + "|" + DAY_FIRST + "[-./ ]" + MONTH + "[-./ ](?:" + YEAR + "|\\d{2})"
            + "|" + MONTH + "[-./]" + DAY_FIRST + "[-./](?:" + YEAR + "|\\d{2})"
            + "|" + DAY_FIRST + "(?:st|nd|rd|th)?(?: of)? " + MONTH_NAME + ",? (?:" + YEAR + "|'?\\d{2})"
            + "|" + MONTH_NAME + " " + DAY_FIRST + "(?:st|nd|rd|th)?,? " + YEAR
            + "|" + YEAR + "(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])"
            + "|" + YEAR + " ?年 ?" + MONTH + " ?月)(?!\\d)";
    private static final String SHORT_DATE = "(?:" + DAY_FIRST + "(?:st|nd|rd|th)?(?: of)? " + MONTH_NAME + "|"
            + MONTH_NAME + " " + DAY_FIRST + "(?:st|nd|rd|th)?|" + MONTH + "月" + DAY_FIRST + "[日号])(?!\\d)";

    private static final Finder BIRTH_DATES = Forms.of(
            Kind.BIRTH_DATE,
            "(?:\\b(?:born|birthday|birth ?date|date of birth|d\\.? ?o\\.? ?b\\.?|my birth)\\b\\.?|出生日期|出生年月日?|出生于|出生|生日|生于|生辰)"
                    + "(?: (?:is|was|on|in|at)|[ :=,是为在于(-]){0,4}[ (]?(" + DATE + ")",
            "\\b(?:birthday|date of birth) is (?:on )?(?:the )?(" + SHORT_DATE + ")",
            "生日(?:是|:|为)(" + SHORT_DATE + ")",
            "(?<!\\d)(" + DATE
                    + ")(?: ?出生| ?生(?!产|效|成|活)|\\s?的?生日|,? (?:is|was) (?:my|her|his) (?:birthday|date of birth))");

    private static final Finder PASSPORTS = Forms.of(
            Kind.PASSPORT,
            "(?:\\bpassports?\\b(?: (?:number|no\\.?|nr\\.?|num|id))?|护照(?:号码?|编号)?|通行证(?:号码?|编号)?|台胞证(?:号码?)?|回乡证(?:号码?)?)"
                    + "(?: (?:is|was)|[ :=#,是为(]){0,4}((?=[a-z0-9]*\\d{5})[a-z]{0,2}\\d{5,9}[a-z]?|(?=(?:[a-z]*\\d){4})[a-z0-9]{8,9})(?![a-z0-9])",
            "(?<![a-z0-9])((?=[a-z0-9]*\\d{6})[a-z]{1,2}\\d{6,8})(?: is my passport| \\(passport\\)|(?:是|\\()?(?:我的?)?护照)");

    private static final String PROVINCES = "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领]";
    private static final Finder PLATES = Forms.of(
            Kind.PLATE,
            "(" + PROVINCES + "[a-z][·•・. -]?(?=[a-z0-9]*\\d)[a-z0-9]{4,6}[挂学警港澳]?)(?![a-z0-9])",
            "(?:\\b(?:(?:licen[cs]e|number|registration|reg) ?plates?|plate(?: number| no\\.?)?|(?:car|vehicle) (?:reg(?:istration)?|plate)|reg(?:istration)? (?:number|no\\.?|mark)|vrm|reg)\\b|车牌号?码?)"
                    + "(?: (?:is|was|number|no\\.?)|[ :=#,是为(]){0,4}+((?=[a-z0-9 -]{0,7}\\d)(?=[a-z0-9 -]{0,7}[a-z])[a-z0-9]{1,4}[ -]?[a-z0-9]{1,4}(?:[ -](?=[a-z0-9]*\\d)[a-z0-9]{2,6})?)(?![a-z0-9])");

    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    private static final Finder IPS = Forms.checked(
            Kind.IP,
            Documents::isSomebodys,
            "(?<![\\d.]|\\bv|version |ver |ver\\. |版本|版本号|固件|版本:|版本号:|版本 |firmware )(" + OCTET + "(?:\\." + OCTET
                    + "){3})(?![\\d]|\\.\\d)",
            "(?<![a-z0-9:.])((?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6}|::(?:[0-9a-f]{1,4}:){1,5}[0-9a-f]{1,4})(?![a-z0-9:])");
    private static final List<String> NOBODYS = List.of("0.0.0.0", "127.0.0.1", "255.255.255.255");

    private Documents() {}

    static Finder birthDates() {
        return withDigits(BIRTH_DATES);
    }

    static Finder passports() {
        return withDigits(PASSPORTS);
    }

    static Finder plates() {
        return withDigits(PLATES);
    }

    static Finder ips() {
        return withDigits(IPS);
    }

    private static Finder withDigits(Finder finder) {
        return reading -> reading.hasDigit() ? finder.in(reading) : Stream.empty();
    }

    /** Not that of a version or a time, nor of the machine itself: at least one group has a digit in it and two are there. */
    private static boolean isSomebodys(String address) {
        boolean groups = address.indexOf('.') >= 0
                || Arrays.stream(address.split(":"))
                                .filter(group -> !group.isEmpty())
                                .count()
                        >= 3;
        return groups && !NOBODYS.contains(address);
    }
}
