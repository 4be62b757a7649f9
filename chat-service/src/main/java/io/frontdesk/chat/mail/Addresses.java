package io.frontdesk.chat.mail;

import java.util.regex.Pattern;

/** What counts as one e-mail address: narrower than the standard, and nothing that could be two or a header. */
public final class Addresses {
    private static final Pattern ONE = Pattern.compile(
            "[\\p{L}\\p{N}._%+'-]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?(?:\\.[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?)*");
    private static final int LONGEST = 254;

    private Addresses() {}

    public static boolean isOne(String text) {
        return text.length() <= LONGEST && ONE.matcher(text).matches();
    }
}
