package io.frontdesk.chat.privacy.mask;

import java.util.stream.Stream;

/**
 * Numbers that China gave a person: those of identity cards by their check digit, and those of the first generation, which have
 * none, where a word says so.
 */
final class IdentityCards implements Finder {
    private static final Finder SECOND_GENERATION = Forms.checked(
            Kind.ID_CARD,
            number -> CheckDigits.isIdentity(number.replaceAll("[ .-]", "")),
            Before.START + "[1-9](?:[ .-]{0,3}\\d){16}[ .-]{0,3}[\\dx](?![a-z0-9])");
    private static final Finder FIRST_GENERATION = Forms.of(
            Kind.ID_CARD,
            "(?:身份证|证件号|id card)[^\\d]{0,12}([1-9]\\d{5}[ -]?\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])[ -]?\\d{3})(?![\\dx])");

    @Override
    public Stream<Found> in(Reading reading) {
        return reading.hasDigit()
                ? Stream.of(SECOND_GENERATION, FIRST_GENERATION).flatMap(finder -> finder.in(reading))
                : Stream.empty();
    }
}
