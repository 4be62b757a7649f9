package io.frontdesk.chat.privacy.mask;

import java.util.regex.Pattern;

/** Tells what is secret in an address by the name before it and by its looks. */
final class Secrets {
    /** So many characters are secret whatever they are called. */
    static final int LONG = 20;

    private static final int SOME = 8;
    private static final int TURNS = 2;
    /** So many turns nobody's words take, nor an article's name. */
    private static final int MANY_TURNS = 5;

    private static final int SHORT = 12;

    /** Whatever they hold is secret. */
    private static final Pattern SURE = Pattern.compile(
            ".*(?:token|passwd|password|passcode|secret|signature|credential|apikey|api[_-]key|access[_-]?key|jwt|openid).*|pwd|pass|sig|otp|ak|sk|jsessionid|phpsessid|sid|pin|x-amz-signature");
    /** What they hold is secret where it is no word. */
    private static final Pattern PERHAPS = Pattern.compile(
            ".*(?:auth|session|sess|ticket|magic|invite|invitation|code|key|hash|reset|verify|verif|confirm|nonce|state|login|sign|share|access|uuid|guid|user|uid|cred).*|t|k|h|s|c|tk|st|tkn|id");

    private static final Pattern NEVER = Pattern.compile(
            "utm_.*|gclid|fbclid|msclkid|spm|scm|v|src|source|from|lang|locale|ref|redirect.*|return.*|next|url|page|q|query|search|color|colour|size|sku|product.*|item.*|week|date|expires?|expires_in|exp|ts|time.*|step");
    private static final Pattern BEFORE_SECRET = Pattern.compile(
            ".*/(?:reset|reset-?password|password|verify|verification|confirm|confirmation|invite|invitation|magic|magic-?link|activate|activation|unsubscribe|unsub|login|signin|auth|sso|token|session|share|shared|join|claim|access|secure|reports?|results?|records?|view|download|dl|documents?|docs?|files?|pay|payment|checkout|invoices?|bills?|receipts?|quotes?|sign|esign|consent|survey|feedback|link|unlock|recover|recovery|accept|approve|go|s|t|r|i|d|m|l|u|x|v|p)(?:/[a-z]{1,12})?/");
    private static final Pattern WORDS =
            Pattern.compile("[A-Za-z]?[a-z]*(?:[-_.+%][A-Za-z]?[a-z]+)*|[A-Z]+|\\d{1,5}|\\[[a-z-]+]");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern CODE = Pattern.compile("\\d{4,12}");

    private Secrets() {}

    /** Whether {@code value}, which an address gives by a name in small letters, is one. */
    static boolean isValue(String name, String value) {
        if (NEVER.matcher(name).matches()) {
            return false;
        }
        if (SURE.matcher(name).matches()) {
            return !value.startsWith("[");
        }
        return PERHAPS.matcher(name).matches()
                ? isRandom(value, SOME)
                        || ((name.contains("code")
                                        || name.contains("key")
                                        || name.contains("verif")
                                        || name.contains("confirm"))
                                && CODE.matcher(value).matches()
                                && value.length() > 4)
                : isRandom(value, LONG);
    }

    /** Whether a piece of a path is one: less is needed behind a word such as "reset". */
    static boolean isPiece(String before, String piece) {
        return UUID.matcher(piece).matches()
                || isRandom(piece, BEFORE_SECRET.matcher(before).matches() ? SOME : LONG);
    }

    /** Nobody writes words in which letters and digits, or small letters and capitals, take turns so often. */
    static boolean isRandom(String text, int atLeast) {
        if (text.length() < Math.min(atLeast, SHORT)
                || WORDS.matcher(text).matches()
                || NUMBER.matcher(text).matches()) {
            return false;
        }
        int turns = 0;
        for (int i = 1; i < text.length(); i++) {
            turns += turnsAt(text, i) ? 1 : 0;
        }
        return text.length() < atLeast
                ? turns >= MANY_TURNS
                : turns > TURNS || (turns == TURNS && text.length() < LONG);
    }

    /** A capital before small letters is how words begin, and none. */
    private static boolean turnsAt(String text, int at) {
        char before = text.charAt(at - 1);
        char now = text.charAt(at);
        boolean digits = Character.isDigit(before) != Character.isDigit(now)
                && Character.isLetterOrDigit(before)
                && Character.isLetterOrDigit(now);
        return digits || (Character.isLowerCase(before) && Character.isUpperCase(now));
    }
}
