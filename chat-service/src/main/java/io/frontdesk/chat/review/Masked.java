package io.frontdesk.chat.review;

import io.frontdesk.chat.privacy.mask.PersonalData;

/** The one place where words leave a conversation for a review: personal data is masked here and nowhere else. */
public final class Masked {
    private static final int LONGEST = 500;

    private Masked() {}

    /** Masked, in one line, and cut where somebody wrote a letter. */
    public static String of(String text) {
        String masked = PersonalData.standard().mask(text).strip().replaceAll("\\s+", " ");
        return masked.codePointCount(0, masked.length()) <= LONGEST
                ? masked
                : masked.substring(0, masked.offsetByCodePoints(0, LONGEST));
    }
}
