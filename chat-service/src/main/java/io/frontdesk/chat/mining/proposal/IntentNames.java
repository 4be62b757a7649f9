package io.frontdesk.chat.mining.proposal;

import io.frontdesk.chat.mining.topics.Topic;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names topics by the two words that are frequent in them and rare in the others. */
final class IntentNames {
    private static final int WORDS = 2;

    private final Map<Topic, Map<String, Double>> shares = new HashMap<>();
    private final Map<String, Double> everywhere = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    /** For the topics of one language. */
    IntentNames(List<Topic> topics) {
        for (Topic topic : topics) {
            Map<String, Double> share = share(topic);
            shares.put(topic, share);
            share.forEach((word, part) -> everywhere.merge(word, part, Double::sum));
        }
    }

    /** A name that no other topic got: the preferred one where there is any. */
    String of(Topic topic) {
        String name = words(topic);
        String unique = name;
        for (int number = 2; !taken.add(unique); number++) {
            unique = name + "_" + number;
        }
        return unique;
    }

    private String words(Topic topic) {
        Map<String, Double> share = shares.getOrDefault(topic, Map.of());
        List<String> best = share.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, Double> word) -> -distinction(word))
                        .thenComparing(Map.Entry::getKey))
                .limit(WORDS)
                .map(Map.Entry::getKey)
                .toList();
        return best.isEmpty() ? "topic" : String.join("_", best);
    }

    /** How much of a word's use falls into the topic, weighed by how much of the topic uses it. */
    private double distinction(Map.Entry<String, Double> word) {
        return word.getValue() * word.getValue() / everywhere.getOrDefault(word.getKey(), 1.0);
    }

    private static Map<String, Double> share(Topic topic) {
        Map<String, Double> share = new HashMap<>();
        for (Topic.Member member : topic.members()) {
            Words.of(member.question().text(), topic.lang())
                    .forEach(word -> share.merge(word, 1.0 / topic.members().size(), Double::sum));
        }
        return share;
    }
}
