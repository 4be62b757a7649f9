package io.frontdesk.chat.answer.generated;

import java.util.Locale;

/** Why a generated text is not used, or why none was asked for. */
public enum Refusal {
    /** A sentence without the entry it is from. */
    UNCITED,
    /** It cites what was not retrieved. */
    FOREIGN_CITATION,
    /** A number, date or amount of money that the cited entry has not. */
    FOREIGN_FIGURE,
    /** An address on the web, an e-mail address or a telephone number that the cited entry has not. */
    FOREIGN_CONTACT,
    /** A name, a code or a quotation that the cited entry has not. */
    FOREIGN_NAME,
    /** A sentence that says something else than the cited entry. */
    UNSUPPORTED,
    /** It says no where the entry says yes, or the other way round. */
    CONTRADICTED,
    /** It claims to have done something, which it cannot. */
    CLAIMS_DEED,
    /** It asks for a password, a code or a card number. */
    ASKS_SECRET,
    /** Markup, links or code. */
    MARKUP,
    /** It repeats what only its instructions say. */
    PROMPT_LEAK,
    OTHER_LANGUAGE,
    TOO_LONG,
    /** The model says that the entries do not answer the question. */
    DECLINED,
    EMPTY,
    /** The question speaks to the model, not to the shop. */
    SUSPECT_QUESTION,
    /** No entry may be written from. */
    NO_SOURCE,
    NO_FIRST_TOKEN,
    TOO_SLOW,
    /** The endpoint failed, or answered with something that is no answer. */
    FAILED,
    /** The endpoint failed too often of late and is left alone for a while. */
    BREAKER_OPEN,
    /** Too many texts are being written already. */
    BUSY,
    /** The tokens of the day are used up. */
    OVER_BUDGET;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
