package io.frontdesk.chat.review;

import io.frontdesk.chat.conversation.Customer;
import io.frontdesk.chat.privacy.mask.PersonalData;
import jakarta.inject.Singleton;

import java.util.Objects;
import java.util.stream.Stream;

/** The one place where words leave a conversation for a review: personal data is masked here and nowhere else. */
@Singleton
public final class Masking {
    private static final int LONGEST = 500;

    private final PersonalData mask;

    Masking(PersonalData mask) {
        this.mask = mask;
    }

    /** Masked, in one line, and cut where somebody wrote a letter; what the customer gave of themselves is known. */
    public String of(String text, Customer customer) {
        PersonalData knowing = mask.knowing(Stream.of(customer.name(), customer.contact())
                .filter(Objects::nonNull)
                .toList());
        String masked = knowing.mask(text).strip().replaceAll("\\s+", " ");
        return masked.codePointCount(0, masked.length()) <= LONGEST
                ? masked
                : masked.substring(0, masked.offsetByCodePoints(0, LONGEST));
    }

    /** The same of somebody who gave nothing. */
    public String of(String text) {
        return of(text, Customer.unknown());
    }
}
