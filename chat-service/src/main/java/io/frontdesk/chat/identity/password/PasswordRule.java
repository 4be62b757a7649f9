package io.frontdesk.chat.identity.password;

import io.frontdesk.chat.identity.RefusedField;

import java.util.Locale;
import java.util.Set;

/** Which passwords will do: long ones that are not the first that anybody would try. */
public final class PasswordRule {
    public static final int LONGEST = 200;

    private static final int SHORTEST = 10;
    private static final int FEWEST_DIFFERENT = 5;
    private static final Set<String> USUAL = Set.of(
            "1234567890",
            "0123456789",
            "12345678910",
            "123456789a",
            "qwertyuiop",
            "1q2w3e4r5t",
            "password12",
            "password123",
            "password1234",
            "passw0rd123",
            "welcome123",
            "administrator",
            "frontdesk123",
            "letmein123",
            "iloveyou123",
            "woaini1314",
            "woaini1314520",
            "1qaz2wsx3edc",
            "qwerty12345",
            "abcdefghij",
            "changeme123");

    private PasswordRule() {}

    /** Refuses {@code password} for the account of {@code email}, naming {@code field}, where it is easily guessed. */
    public static void require(String field, String password, String email) {
        String plain = password.toLowerCase(Locale.ROOT);
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw RefusedField.of(field, "A password needs " + SHORTEST + " characters at least.");
        }
        if (USUAL.contains(plain)
                || plain.codePoints().distinct().count() < FEWEST_DIFFERENT
                || plain.contains(email.toLowerCase(Locale.ROOT).replaceFirst("@.*", ""))) {
            throw RefusedField.of(field, "This password is too easily guessed.");
        }
    }
}
