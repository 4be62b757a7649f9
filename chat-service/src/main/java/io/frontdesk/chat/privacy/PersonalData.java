package io.frontdesk.chat.privacy;

import java.util.regex.Pattern;

/**
 * Takes what tells who somebody is out of a text, in Chinese and English, and leaves a word in brackets in its place. It
 * knows forms, not people: a name that nothing announces stays.
 */
public final class PersonalData {
    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+'-]{1,64}@[\\p{L}\\p{N}.-]{1,250}\\.\\p{L}{2,}");
    /** Seven digits or more, with what people put between them; not within a word, an id or a decimal number. */
    private static final Pattern PHONE = Pattern.compile(
            "(?<![A-Za-z0-9_.-])(?!\\d\\.\\d+(?![\\d.]))(?:\\+|\\(\\+?)?\\d(?:[ ()/.-]{0,2}\\d){6,}(?![A-Za-z0-9_]|-[A-Za-z0-9])");

    private PersonalData() {}

    /** Without e-mail addresses and long numbers: what a log line may keep. */
    static String withoutContacts(String text) {
        return withoutPhones(withoutEmails(text));
    }

    /** Without e-mail addresses, cards, identity cards, order numbers, telephones, postal addresses and names. */
    public static String masked(String text) {
        String numbers = withoutPhones(NumberMasking.masked(withoutEmails(text)));
        return NameMasking.masked(AddressMasking.masked(numbers));
    }

    private static String withoutEmails(String text) {
        return EMAIL.matcher(text).replaceAll("[e-mail]");
    }

    private static String withoutPhones(String text) {
        return PHONE.matcher(text).replaceAll("[number]");
    }
}
