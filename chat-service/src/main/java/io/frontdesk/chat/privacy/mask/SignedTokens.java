package io.frontdesk.chat.privacy.mask;

import java.util.stream.Stream;

/** JSON web tokens (RFC 7519) that stand in no link: whoever has one is let in. */
final class SignedTokens implements Finder {
    private static final Finder FORM = Forms.of(
            Kind.URL_TOKEN, "(?<![a-z0-9_-])eyj[a-z0-9_-]{8,2000}\\.[a-z0-9_-]{4,4000}(?:\\.[a-z0-9_-]{0,2000})?");

    @Override
    public Stream<Found> in(Reading reading) {
        return reading.folded().contains("eyj") ? FORM.in(reading) : Stream.empty();
    }
}
