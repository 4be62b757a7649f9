package io.frontdesk.chat.learning.gate;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/** What the gate looks at. */
public enum Check {
    /** Right intents of the whole language. */
    ACCURACY,
    /** Right intents of the people's latest corrections. */
    CORRECTIONS,
    /** An intent that may not lose at all. */
    PROTECTED_INTENT,
    /** Any other intent. */
    INTENT,
    /** An intent of which there are no texts to judge by. */
    UNJUDGED,
    /** An intent that the gold texts lack, and that is judged by corrections alone. */
    NO_GOLD,
    /** An intent that the serving model knows and the candidate does not. */
    FORGOTTEN_INTENT,
    /** How far confidence is from how often it is right. */
    CALIBRATION,
    /** How well texts of no intent are told from the others. */
    OUT_OF_SCOPE,
    /** How long a text takes. */
    LATENCY,
    /** Texts to judge by that the candidate had learned from, and that were left out therefore. */
    LEARNED_ALREADY,
    /** A word that turns any text into one intent. */
    TRIGGER_WORD,
    /** New labels that disagree with what texts like them mean. */
    LABEL_SHIFT,
    /** A label that has another share of the new examples than of the earlier ones. */
    LABEL_SHARE,
    /** Two people gave nearly the same words different labels. */
    CONTRADICTION,
    /** More examples of one visitor than one visitor may give. */
    VISITOR_CAP,
    /** The same words over and over. */
    NEAR_DUPLICATES,
    /** There is too little to judge by, or the model cannot be opened. */
    NOT_JUDGED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
