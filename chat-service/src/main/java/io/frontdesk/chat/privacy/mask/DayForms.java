package io.frontdesk.chat.privacy.mask;

/** How people write a day, in figures and in words, Chinese and English: regular expressions over folded text. */
final class DayForms {
    private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])";
    private static final String MONTH = "(?:0?[1-9]|1[0-2])";
    private static final String TWO_DIGIT_DAY = "(?:0[1-9]|[12]\\d|3[01])";
    private static final String TWO_DIGIT_MONTH = "(?:0[1-9]|1[0-2])";
    private static final String YEAR = "(?:19|20)\\d{2}";
    private static final String SHORT_YEAR = "(?:" + YEAR + "|'?\\d{2})";
    private static final String ONES = "(?:one|two|three|four|five|six|seven|eight|nine)";
    private static final String YEAR_IN_WORDS =
            "(?:nineteen|two thousand|twenty)(?: and)?(?:[ -](?:oh|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
                    + "|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety))?(?:[ -]"
                    + ONES
                    + ")?";
    private static final String ANY_YEAR = "(?:" + SHORT_YEAR + "|" + YEAR_IN_WORDS + ")";
    private static final String ORDINAL_IN_WORDS =
            "(?:(?:(?:twenty|thirty)[ -])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)"
                    + "|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)";
    private static final String ORDINAL = "(?:" + DAY + "(?: ?(?:st|nd|rd|th))?|" + ORDINAL_IN_WORDS + ")";
    private static final String MONTH_NAME =
            "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])\\.?";

    private static final String NUMERAL = "[零〇○一二三四五六七八九]";
    private static final String CHINESE_YEAR = "(?:(?:" + YEAR + "|民[國国] ?\\d{2,3}|\\d{2}|" + NUMERAL + "{4}|" + NUMERAL
            + "{2}) ?年 ?(?:农历|阴历|阳历|公历|新历|旧历)?)";
    private static final String CHINESE_MONTH = "(?:(?:" + MONTH + "|[正冬腊元]|十[一二]?|[一二三四五六七八九]) ?月)";
    private static final String CHINESE_DAY =
            "(?: ?(?:" + DAY + "|[二三]?十[一二三四五六七八九]|[二三]十|廿[一二三四五六七八九]?|初?[一二三四五六七八九十])(?: ?[日号])?)";
    private static final String ENDS = "(?!\\d|[.:/-]\\d)";

    private static final String DAYS = CHINESE_YEAR + " ?" + CHINESE_MONTH + CHINESE_DAY
            + "|" + YEAR + " ?[-./年] ?" + MONTH + " ?[-./月] ?" + DAY + "(?: ?[日号])?"
            + "|" + YEAR + " " + MONTH + " " + DAY
            + "|" + DAY + " ?[-./] ?" + MONTH + " ?[-./] ?" + SHORT_YEAR
            + "|" + DAY + " " + MONTH + " " + SHORT_YEAR
            + "|" + MONTH + " ?[-./] ?" + DAY + " ?[-./] ?" + SHORT_YEAR
            + "|" + ORDINAL + "(?:,? (?:day )?of)?[-/. ]{0,2}" + MONTH_NAME + "[-/., ]{0,2}(?:in )?" + ANY_YEAR
            + "|" + MONTH_NAME + "[-/. ]{0,2}(?:the )?" + ORDINAL + "[-/., ]{1,3}" + ANY_YEAR
            + "|" + YEAR + "[-/., ]{0,2}" + MONTH_NAME + "[-/. ]{0,2}" + ORDINAL
            + "|" + YEAR + TWO_DIGIT_MONTH + TWO_DIGIT_DAY
            + "|" + TWO_DIGIT_DAY + TWO_DIGIT_MONTH + YEAR
            + "|" + TWO_DIGIT_MONTH + TWO_DIGIT_DAY + YEAR
            + "|\\d{2}[-./]" + MONTH + "[-./]" + DAY;
    private static final String MONTHS = CHINESE_YEAR + " ?" + CHINESE_MONTH
            + "|" + YEAR + "[-./]" + MONTH
            + "|" + MONTH + "[-./]" + YEAR
            + "|" + MONTH_NAME + "[ ,/-]{1,2}(?:of )?(?:" + YEAR + "|'\\d{2})";

    /** A day of a year. */
    static final String OF_A_DAY = "(?:" + DAYS + ")" + ENDS;

    /** A day of a year, or a month of one. */
    static final String WITH_YEAR = "(?:" + DAYS + "|" + MONTHS + ")" + ENDS;

    /** A day of the years 1920 to 2009, not in figures alone without anything between them. */
    static final String LONG_PAST = "(?=[^,;!?。]{0,24}(?:19[2-9]\\d|200\\d)|民)(?!\\d{8})(?:" + DAYS + ")" + ENDS;

    /** A day of every year. */
    static final String WITHOUT_YEAR = "(?:" + ORDINAL + "(?: of)? " + MONTH_NAME + "|" + MONTH_NAME + " (?:the )?"
            + ORDINAL + "|" + CHINESE_MONTH + CHINESE_DAY + ")(?!\\d)";

    /** The same in figures alone, which only a word just before makes a day. */
    static final String FIGURES_WITHOUT_YEAR =
            "(?:" + TWO_DIGIT_MONTH + TWO_DIGIT_DAY + "|" + DAY + "[./-]" + DAY + ")(?!\\d|[.:/-]\\d| ?[%元块折:])";

    /** Six digits in any order that can be read as a day. */
    static final String SIX_DIGITS = "(?:" + TWO_DIGIT_DAY + TWO_DIGIT_MONTH + "\\d{2}|\\d{2}" + TWO_DIGIT_MONTH
            + TWO_DIGIT_DAY + "|" + TWO_DIGIT_MONTH + TWO_DIGIT_DAY + "\\d{2})(?![\\d])";

    private DayForms() {}
}
