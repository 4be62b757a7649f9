package io.frontdesk.chat.answer.generated;

import java.util.regex.Pattern;

/** Takes out of a customer's words what says who they are, before the words leave the house. */
final class PersonalData {
    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+'-]{1,64}@[\\p{L}\\p{N}.-]{1,250}\\.\\p{L}{2,}");
    private static final Pattern CODE = Pattern.compile("(?<![A-Za-z0-9])[A-Za-z]{1,4}-?\\d{5,}(?![A-Za-z0-9])");
    /** Seven digits or more with what people put between them: telephones, cards, identity cards, orders. */
    private static final Pattern NUMBER = Pattern.compile("(?<![\\d.])\\+?\\d(?:[ ()/.-]{0,2}\\d){6,}[Xx]?(?!\\d)");

    private static final Pattern NAMED_ENGLISH = Pattern.compile(
            "(?i:\\b(my name is|i am called|this is)\\s+)(\\p{Lu}[\\p{L}'-]+(?:\\s+\\p{Lu}[\\p{L}'-]+){0,2})");
    private static final Pattern NAMED_CHINESE = Pattern.compile("(我叫|我的名字[是叫]|本人姓名[是为:：]?)\\s*\\p{IsHan}{2,4}");

    private PersonalData() {}

    static String masked(String text) {
        String masked = EMAIL.matcher(text).replaceAll("[e-mail]");
        masked = CODE.matcher(masked).replaceAll("[number]");
        masked = NUMBER.matcher(masked).replaceAll("[number]");
        masked = NAMED_ENGLISH.matcher(masked).replaceAll("$1 [name]");
        return NAMED_CHINESE.matcher(masked).replaceAll("$1[name]");
    }
}
