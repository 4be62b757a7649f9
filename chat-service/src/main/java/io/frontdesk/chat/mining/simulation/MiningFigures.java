package io.frontdesk.chat.mining.simulation;

/**
 * How well the topics of an invented log were found again.
 *
 * @param proposals in both languages together
 * @param purity share of the questions in proposals that have their proposal's topic; a proposal about chatter is all wrong
 * @param clustered share of the questions with a topic that are in a proposal
 * @param chatterLeftOut share of the chatter that is in none
 * @param answersRight share of the proposals with an answer whose answer was written for their topic
 * @param settled share of the questions with a topic that were paired with a reply written for it
 * @param hints how many proposals name one of the other language, and how many of them rightly
 * @param personalDataLeft invented personal data found anywhere in what came out
 */
public record MiningFigures(
        int conversations,
        int questions,
        Half all,
        Half tuned,
        Half heldOut,
        int proposals,
        double purity,
        double clustered,
        double chatterLeftOut,
        double answersRight,
        double settled,
        int hints,
        int hintsRight,
        int personalData,
        int personalDataLeft,
        double seconds) {
    /**
     * Of a part of the topics.
     *
     * @param found topics that a proposal is about: four fifths of its questions have this topic, and it holds a third of
     *     the topic's questions in its language
     */
    public record Half(int topics, int found, int foundEn, int foundZh, double purity) {}
}
