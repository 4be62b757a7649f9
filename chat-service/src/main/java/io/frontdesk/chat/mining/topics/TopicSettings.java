package io.frontdesk.chat.mining.topics;

/**
 * How questions become topics; chosen on half of the topics of the simulated log (docs/mining.md). All cosines are seen
 * from the mean of the log.
 *
 * @param copy questions nearer than this are one, as the encoder gives them
 * @param ownWords how much of a question's place its own words decide; the rest is what it was answered
 * @param link two groups whose members are on average this alike are one
 * @param belong a question farther from its topic's centre than this is noise
 * @param likeness a group whose questions are on average less alike is held together by an answer to anything
 * @param smallest a topic of fewer different questions is noise
 */
public record TopicSettings(double copy, double ownWords, double link, double belong, double likeness, int smallest) {
    public TopicSettings {
        if (ownWords <= 0 || ownWords > 1) {
            throw new IllegalArgumentException("ownWords must be within 0 to 1, got " + ownWords);
        }
        if (smallest < 2) {
            throw new IllegalArgumentException("smallest must be at least 2, got " + smallest);
        }
    }

    public static TopicSettings standard() {
        return new TopicSettings(0.94, 0.55, 0.27, 0.52, 0.12, 5);
    }
}
