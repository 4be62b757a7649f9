package io.frontdesk.chat.mining.proposal;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a proposal rests on.
 *
 * @param questions how often it was asked
 * @param conversations in how many conversations
 * @param settled the share of these questions that a reply settled
 * @param cohesion mean cosine of its questions to their centre
 * @param otherReplies what agents answered as well, best first
 * @param related intents of the other language that may be the same topic
 */
public record Evidence(
        int questions,
        int conversations,
        double settled,
        double cohesion,
        Match match,
        List<String> otherReplies,
        List<String> related) {
    public Evidence {
        requireNonNull(match, "match");
        otherReplies = List.copyOf(otherReplies);
        related = List.copyOf(related);
    }

    Evidence relatedTo(List<String> intents) {
        return new Evidence(questions, conversations, settled, cohesion, match, otherReplies, intents);
    }
}
