package io.frontdesk.chat.dialogue;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.compile;

import java.util.regex.Pattern;

/** A message that asks nothing but how much or how long: "how much is that", "多久". */
final class BareQuestion {
    private static final int LONGEST = 40;

    private static final String EN_AROUND =
            "(?:ok|okay|and|but|so|then|is|are|was|does|do|did|will|would|can|it|that|this|they|them|those|the|be|to|i|for|in total)";
    private static final String ZH_AROUND = "(?:那|这个|那个|它|这|要|得|大概|一般|一共|总共|需要|收|花|是|的|呢|呀|啊|吗|嘛|会)";

    private static final Pattern PRICE = of(
            "how much|what(?:['’]?s)? (?:does|would|will|is)? ?(?:it|that|this|the)? ?(?:cost|price|charge)s?|cost|pay",
            "多少钱|多少|怎么收费|什么价|价格|费用");
    private static final Pattern TIME = of("how long|how many days|when|take|takes", "多久|几天|多长时间|什么时候");

    private static final Pattern SAYS_PRICE =
            compile("[€$¥£]\\s?\\d|\\d\\s?(?:元|块|EUR|euros?)|免费|\\bfree\\b", CASE_INSENSITIVE);
    private static final Pattern SAYS_TIME = compile(
            "\\d[^.。]{0,12}?(?:days?|weeks?|hours?|minutes?|months?|years?|工作日|天|周|小时|分钟|个月|年)", CASE_INSENSITIVE);

    private BareQuestion() {}

    static boolean isOne(String text) {
        return is(PRICE, text) || is(TIME, text);
    }

    /** Whether it is one to which {@code answer} has the figure. */
    static boolean isAnswered(String text, String answer) {
        return (is(PRICE, text) && SAYS_PRICE.matcher(answer).find())
                || (is(TIME, text) && SAYS_TIME.matcher(answer).find());
    }

    private static boolean is(Pattern kind, String text) {
        return text.length() <= LONGEST && kind.matcher(text).matches();
    }

    /** Nothing but these words, at least once, and what may stand around them. */
    private static Pattern of(String english, String chinese) {
        String asked = "(?:" + english + "|" + chinese + ")";
        String around = "(?:" + EN_AROUND + "\\b|" + ZH_AROUND + "|\\P{L})*";
        String end = "(?:\\b|(?<=\\p{IsHan}))";
        return compile(around + asked + end + "(?:" + around + asked + end + ")?" + around, CASE_INSENSITIVE);
    }
}
