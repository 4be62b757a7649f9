package io.frontdesk.chat.mining.proposal;

import io.frontdesk.chat.mining.topics.Topic;

import java.util.ArrayList;
import java.util.List;

/** Picks a topic's utterances: the most central first, then always the one least like those before; near-copies go. */
final class UtteranceChoice {
    static final int MOST = 80;
    private static final double COPY = 0.97;
    private static final int LONGEST = 300;

    private UtteranceChoice() {}

    static List<String> of(Topic topic) {
        List<Topic.Member> rest = new ArrayList<>(topic.members().stream()
                .filter(member -> member.question().text().length() <= LONGEST)
                .toList());
        List<Topic.Member> chosen = new ArrayList<>();
        while (!rest.isEmpty() && chosen.size() < MOST) {
            Topic.Member next = chosen.isEmpty() ? rest.getFirst() : leastLike(chosen, rest);
            rest.remove(next);
            if (nearest(next, chosen) < COPY) {
                chosen.add(next);
            }
        }
        return chosen.stream().map(member -> member.question().text()).toList();
    }

    private static Topic.Member leastLike(List<Topic.Member> chosen, List<Topic.Member> rest) {
        Topic.Member least = rest.getFirst();
        double likeness = Double.POSITIVE_INFINITY;
        for (Topic.Member candidate : rest) {
            double near = nearest(candidate, chosen);
            if (near < likeness) {
                likeness = near;
                least = candidate;
            }
        }
        return least;
    }

    private static double nearest(Topic.Member member, List<Topic.Member> others) {
        return others.stream().mapToDouble(member::likeness).max().orElse(-1);
    }
}
