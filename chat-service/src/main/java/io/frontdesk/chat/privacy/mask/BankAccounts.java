package io.frontdesk.chat.privacy.mask;

import java.util.stream.Stream;

/** National numbers of accounts and of the banks that keep them, behind a word for either: "sort code 20-45-45 account 31926819". */
final class BankAccounts implements Finder {
    private static final String SAID = "(?: ?(?:is|was|[:#=是为])){0,2} ?";
    private static final Finder FORMS = Forms.of(
            Kind.NUMBER,
            "\\b(?:sort code|s/c)[^\\d]{0,10}(\\d{2}[ -]?\\d{2}[ -]?\\d{2})(?!\\d)",
            "(?:\\b(?:account|acct?|a/c|routing|aba|bsb)(?: ?(?:numbers?|no|nr|num)\\b\\.?)?|账号|帐号|账户)" + SAID
                    + "(\\d{3,4}(?:[ -]?\\d{2,4}){1,4})(?![a-z0-9])");

    @Override
    public Stream<Found> in(Reading reading) {
        return reading.hasDigit() ? FORMS.in(reading) : Stream.empty();
    }
}
