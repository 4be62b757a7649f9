package io.frontdesk.chat.mining;

import io.frontdesk.chat.mining.pairing.AskedQuestion;
import io.frontdesk.chat.mining.proposal.Proposal;
import io.frontdesk.chat.mining.topics.Topic;

import java.util.List;

/**
 * What came out of past conversations.
 *
 * @param topics what the proposals were made of, in their order
 * @param noise questions that belong to no topic
 */
public record Mined(
        int conversations,
        List<AskedQuestion> questions,
        List<Topic> topics,
        List<Proposal> proposals,
        List<AskedQuestion> noise) {
    public Mined {
        questions = List.copyOf(questions);
        topics = List.copyOf(topics);
        proposals = List.copyOf(proposals);
        noise = List.copyOf(noise);
    }

    public Summary summary() {
        long settled = questions.stream().filter(asked -> asked.reply() != null).count();
        int clustered = questions.size() - noise.size();
        return new Summary(conversations, questions.size(), Math.toIntExact(settled), clustered, proposals.size());
    }

    /** The same in numbers: questions found, those with a reply that settled them, and those in a topic. */
    public record Summary(int conversations, int questions, int settled, int clustered, int proposals) {}
}
