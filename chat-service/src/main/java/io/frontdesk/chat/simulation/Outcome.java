package io.frontdesk.chat.simulation;

/** What became of a customer's first message, told from outside by who knows what they wanted. */
enum Outcome {
    /** The bot alone met the need, at once or after the customer had chosen what they meant. */
    MET,
    /** It answered something else, or something where there was nothing to answer. */
    WRONG,
    /** It asked what was meant, and what was meant was not among it. */
    ASKED_BACK,
    /** It said that it does not know. */
    DECLINED,
    /** A person was to see to it. */
    PERSON,
    /** It chatted along, where nothing was to be met. */
    CHATTED
}
