package io.frontdesk.chat.slots;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.compile;

import java.util.regex.Pattern;

/** Words by which a customer steers while the bot asks for something. */
final class SlotWords {
    private static final Pattern CANCEL = compile(
            "\\b(?:never\\s*mind|nvm|forget\\s+(?:it|about\\s+it|that)|cancel\\s+(?:that|this|it)|leave\\s+it|"
                    + "don'?t\\s+(?:bother|worry(?:\\s+about\\s+it)?)|no\\s+longer\\s+need(?:ed)?|skip\\s+it|stop(?:\\s+it|\\s+asking)?(?=\\W*$)|"
                    + "doesn'?t\\s+matter)\\b|^\\W*(?:cancel|stop|quit|exit|no,?\\s*thanks?|no\\s+thank\\s+you)\\W*$"
                    + "|算了|不用了|不查了|不问了|不需要了|没事了|别查了|不弄了|不想查了|取消吧|先不查|先这样吧|^\\W*(?:取消|不了|退出)\\W*$",
            CASE_INSENSITIVE);
    private static final Pattern CORRECTION = compile(
            "^\\W*(?:no|not|nope|sorry|oops|wait|actually|correction)\\b|\\b(?:i\\s+meant?|i\\s+mean|should\\s+be|"
                    + "instead\\s+of|not\\s+that(?:\\s+one)?|wrong\\s+(?:one|number|order)|(?:it'?s|is)\\s+actually|typo)\\b"
                    + "|不是|不对|错了|打错|写错|说错|搞错|弄错|应该是|改成|更正|是这个|我说的是|我是说",
            CASE_INSENSITIVE);

    /** What stands around a number that is given, and asks for nothing besides. */
    private static final Pattern GIVING = compile(
            "(?:[\\p{P}\\s#]|\\b(?:hi|hello|hey|it'?s|its|it|is|was|this|that|here|my|the|our|for|of|please|pls|check|status|number|no|nr|id|ref"
                    + "|reference|order|purchase|card|case|dispute|booking|appointment|health\\s+check|enroll?ment|course)\\b"
                    + "|你好|您好|我的|我|这个|这|是|为|的|订单|卡片|案件|争议|申请|预约|挂号|体检|报名|课程|编号|号码|单号|号|请|麻烦|帮|查询|查|一下|下|吧|呢|啊|哦)*+",
            CASE_INSENSITIVE);

    private static final int LONGEST_GIVING = 80;

    private SlotWords() {}

    /** Whether the words around a number only say what number it is. */
    static boolean say(String around) {
        return around.length() <= LONGEST_GIVING && GIVING.matcher(around).matches();
    }

    /** Whether the customer wants to be asked no more. */
    static boolean cancel(String text) {
        return CANCEL.matcher(text).find();
    }

    /** Whether the customer takes back something said before. */
    static boolean correct(String text) {
        return CORRECTION.matcher(text).find();
    }
}
