package io.frontdesk.chat.privacy;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.pattern.CompositeConverter;

import java.util.regex.Pattern;

/** Takes e-mail addresses and telephone numbers out of what is logged, stack traces included; {@code %masked(…)}. */
public final class MaskedConverter extends CompositeConverter<ILoggingEvent> {
    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+'-]{1,64}@[\\p{L}\\p{N}.-]{1,250}\\.\\p{L}{2,}");
    /** Seven digits or more, with what people put between them; not within a word, an id or a decimal number. */
    private static final Pattern PHONE = Pattern.compile(
            "(?<![A-Za-z0-9_.-])(?!\\d\\.\\d+(?![\\d.]))(?:\\+|\\(\\+?)?\\d(?:[ ()/.-]{0,2}\\d){6,}(?![A-Za-z0-9_]|-[A-Za-z0-9])");

    @Override
    protected String transform(ILoggingEvent event, String text) {
        return masked(text);
    }

    static String masked(String text) {
        String withoutEmail = EMAIL.matcher(text).replaceAll("[e-mail]");
        return PHONE.matcher(withoutEmail).replaceAll("[number]");
    }
}
