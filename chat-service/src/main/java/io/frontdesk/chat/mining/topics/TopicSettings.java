package io.frontdesk.chat.mining.topics;

/**
 * How vectors become topics; chosen on half of the topics of the simulated log (docs/mining.md).
 *
 * @param neighbours how many of a question's nearest it may be linked to
 * @param link the least cosine, seen from the mean of all, of two linked questions
 * @param resolution of the communities: higher makes more and smaller ones
 * @param join two communities whose centres are nearer than this are one
 * @param belong a question farther from its topic's centre than this is noise
 * @param smallest a topic of fewer different questions is noise
 */
public record TopicSettings(
        int neighbours, double link, double resolution, double join, double belong, int smallest) {
    public TopicSettings {
        if (neighbours < 1) {
            throw new IllegalArgumentException("neighbours must be positive, got " + neighbours);
        }
        if (smallest < 2) {
            throw new IllegalArgumentException("smallest must be at least 2, got " + smallest);
        }
    }

    public static TopicSettings standard() {
        return new TopicSettings(15, 0.3, 1.0, 0.75, 0.35, 5);
    }
}
