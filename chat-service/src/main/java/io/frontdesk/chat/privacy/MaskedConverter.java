package io.frontdesk.chat.privacy;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.pattern.CompositeConverter;
import io.frontdesk.chat.privacy.mask.PersonalData;

/** Takes e-mail addresses and telephone numbers out of what is logged, stack traces included; {@code %masked(…)}. */
public final class MaskedConverter extends CompositeConverter<ILoggingEvent> {
    @Override
    protected String transform(ILoggingEvent event, String text) {
        return masked(text);
    }

    static String masked(String text) {
        return PersonalData.inLogs().mask(text);
    }
}
