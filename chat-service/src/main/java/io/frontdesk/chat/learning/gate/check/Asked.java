package io.frontdesk.chat.learning.gate.check;

import io.frontdesk.chat.learning.gate.Sentence;
import io.frontdesk.intent.Prediction;
import io.frontdesk.intent.Utterance;

/** What both models said of one text. */
record Asked(Utterance row, Said champion, Said candidate) {
    /** What one model said, and whether it took the text for one without an intent. */
    record Said(Prediction prediction, boolean foreign) {
        String intent() {
            return prediction.best().intent();
        }

        /** An out-of-scope text has no intent to be right about but is right where it is known as such. */
        boolean isRight(String label) {
            return label.equals(Utterance.OUT_OF_SCOPE) ? foreign : intent().equals(label);
        }

        String shown() {
            return foreign ? Utterance.OUT_OF_SCOPE : intent();
        }
    }

    boolean championRight() {
        return champion.isRight(row.label());
    }

    boolean candidateRight() {
        return candidate.isRight(row.label());
    }

    Sentence sentence() {
        return Sentence.asked(row.text(), row.label(), champion.intent(), candidate.intent());
    }

    /** The same where it matters whether the text was taken for one without an intent. */
    Sentence sentenceInScope() {
        return Sentence.asked(row.text(), row.label(), champion.shown(), candidate.shown());
    }
}
