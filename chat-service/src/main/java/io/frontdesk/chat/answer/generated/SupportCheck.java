package io.frontdesk.chat.answer.generated;

import java.util.Optional;

/**
 * A sentence must say what the entry it cites says: most of its words are there, or many of them and the meaning of the
 * nearest passage.
 */
final class SupportCheck implements ClaimCheck {
    private final Meaning meaning;

    SupportCheck(Meaning meaning) {
        this.meaning = meaning;
    }

    /**
     * How much is enough in a language; set by {@code SupportThresholdsTest} on sentences written for it.
     *
     * @param words share of the sentence's words that are in the entry, from which no more is asked
     * @param fewerWords share below which nothing helps
     * @param nearness to the nearest passage that makes up for words in between
     */
    record Limits(double words, double fewerWords, double nearness) {
        private static final Limits ENGLISH = new Limits(0.80, 0.50, 0.80);
        private static final Limits CHINESE = new Limits(0.75, 0.50, 0.72);

        static Limits in(String lang) {
            return lang.equals("zh") ? CHINESE : ENGLISH;
        }
    }

    @Override
    public Optional<Refusal> refuse(Claim claim) {
        Limits limits = Limits.in(claim.lang());
        double words = words(claim);
        boolean supported =
                words >= limits.words() || (words >= limits.fewerWords() && nearness(claim) >= limits.nearness());
        return ClaimCheck.when(!supported, Refusal.UNSUPPORTED);
    }

    double words(Claim claim) {
        return Terms.of(claim.text(), claim.lang()).shareIn(Terms.of(claim.evidenceText(), claim.lang()));
    }

    double nearness(Claim claim) {
        return claim.passages().stream()
                .mapToDouble(passage -> meaning.nearness(claim.text(), passage, claim.lang()))
                .max()
                .orElse(-1);
    }
}
