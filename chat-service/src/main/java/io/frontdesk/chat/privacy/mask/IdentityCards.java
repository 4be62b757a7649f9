package io.frontdesk.chat.privacy.mask;

import java.util.stream.Stream;

/**
 * Numbers that a state gave a person: Chinese identity cards by their check digit, those of the first generation, which have
 * none, where a word says so; national insurance, social security and PPS numbers.
 */
final class IdentityCards implements Finder {
    private static final Finder CHINESE = Forms.checked(
            Kind.ID_CARD,
            number -> CheckDigits.isIdentity(number.replaceAll("[ -]", "")),
            "(?<![a-z0-9])[1-9](?:[ -]?\\d){16}[ -]?[\\dx](?![a-z0-9])");
    private static final Finder FIRST_GENERATION = Forms.of(
            Kind.ID_CARD,
            "(?:身份证|证件号|id card)[^\\d]{0,12}([1-9]\\d{7}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3})(?!\\d)");
    private static final Finder OTHERS = Forms.of(
            Kind.ID_CARD,
            "(?<![a-z0-9])[a-ceghj-pr-tw-z]{2} ?\\d{2} ?\\d{2} ?\\d{2} ?[a-d](?![a-z0-9])",
            "\\b(?:ssn|social security)\\b[^\\d]{0,20}(\\d{3}[ -]?\\d{2}[ -]?\\d{4})(?!\\d)",
            "\\bpps(?:n| number| no\\.?)?\\b[^\\d]{0,12}(\\d{7}[a-w][a-i]?)(?![a-z0-9])");

    @Override
    public Stream<Found> in(Reading reading) {
        return reading.hasDigit()
                ? Stream.of(CHINESE, FIRST_GENERATION, OTHERS).flatMap(finder -> finder.in(reading))
                : Stream.empty();
    }
}
