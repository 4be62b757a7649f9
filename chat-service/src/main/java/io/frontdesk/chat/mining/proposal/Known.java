package io.frontdesk.chat.mining.proposal;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** What is known already, asked question by question. */
@FunctionalInterface
public interface Known {
    /** Where nothing is known yet. */
    Known NOTHING = (question, lang) -> Optional.empty();

    /**
     * The entry nearest to a question.
     *
     * @param intent the intent it answers, or empty
     * @param similarity cosine to its nearest phrasing
     */
    record Nearest(String faq, String intent, double similarity) {
        public Nearest {
            requireNonNull(faq, "faq");
            requireNonNull(intent, "intent");
        }
    }

    Optional<Nearest> nearest(String question, String lang);
}
