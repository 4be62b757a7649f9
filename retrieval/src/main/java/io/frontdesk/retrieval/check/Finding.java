package io.frontdesk.retrieval.check;

import static java.util.Objects.requireNonNull;

import io.frontdesk.retrieval.FaqEntry;

/** Entries that an editor should look at together; none of them is wrong by itself. */
public sealed interface Finding {
    /** The entry that the finding is about. */
    FaqEntry entry();

    /** How strong the case is, 1 at most; findings of one kind are compared by it. */
    double nearness();

    /**
     * Two entries ask and answer the same.
     *
     * @param likeness of the questions, 1 where they are the same but for case, width and punctuation
     */
    record Duplicate(FaqEntry entry, FaqEntry other, double likeness) implements Finding {
        public Duplicate {
            requireNonNull(entry, "entry");
            requireNonNull(other, "other");
        }

        @Override
        public double nearness() {
            return likeness;
        }
    }

    /**
     * Two entries ask the same and answer differently.
     *
     * @param asked the phrasing of the first that the other has too, or nearly
     * @param likeness of the questions, 1 where they are the same but for case, width and punctuation
     */
    record Contradiction(FaqEntry entry, FaqEntry other, String asked, double likeness) implements Finding {
        public Contradiction {
            requireNonNull(entry, "entry");
            requireNonNull(other, "other");
            requireNonNull(asked, "asked");
        }

        @Override
        public double nearness() {
            return likeness;
        }
    }

    /**
     * Two entries ask in other words what the search cannot well tell apart.
     *
     * @param similarity cosine of their nearest phrasings
     */
    record Confusable(FaqEntry entry, FaqEntry other, double similarity) implements Finding {
        public Confusable {
            requireNonNull(entry, "entry");
            requireNonNull(other, "other");
        }

        @Override
        public double nearness() {
            return similarity;
        }
    }

    /**
     * The question of an entry is taken for an intent that is not its category.
     *
     * @param score probability of the intent
     */
    record LikeAnIntent(FaqEntry entry, String intent, double score) implements Finding {
        public LikeAnIntent {
            requireNonNull(entry, "entry");
            requireNonNull(intent, "intent");
        }

        @Override
        public double nearness() {
            return score;
        }
    }
}
