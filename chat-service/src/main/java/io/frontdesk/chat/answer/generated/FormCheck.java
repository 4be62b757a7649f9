package io.frontdesk.chat.answer.generated;

import io.frontdesk.retrieval.ingest.LanguageDetection;

import java.util.Optional;
import java.util.regex.Pattern;

/** A sentence is plain text of ordinary length in the customer's language. */
final class FormCheck implements ClaimCheck {
    private static final int LONGEST = 400;
    private static final Pattern MARKUP = Pattern.compile(
            "<[a-zA-Z/!][^>]*>|```|`[^`]+`|]\\(|!\\[|^\\s*#{1,6}\\s|\\*\\*|\\|.*\\||\\{\\{|\\$\\{|&[a-z]+;|&#\\d+;|javascript:|data:\\w+/|\\\\[nrux]");

    @Override
    public Optional<Refusal> refuse(Claim claim) {
        if (claim.text().length() > LONGEST) {
            return Optional.of(Refusal.TOO_LONG);
        }
        if (hasMarkup(claim.text())) {
            return Optional.of(Refusal.MARKUP);
        }
        boolean foreign = !LanguageDetection.of(claim.text(), claim.lang()).equals(claim.lang());
        return ClaimCheck.when(foreign, Refusal.OTHER_LANGUAGE);
    }

    static boolean hasMarkup(String text) {
        return MARKUP.matcher(text).find();
    }
}
