package io.frontdesk.chat.mining.proposal;

import io.frontdesk.chat.mining.proposal.Known.Nearest;
import io.frontdesk.chat.mining.topics.Topic;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Compares a topic with what is known: by what its most central questions find, and how near that is. */
final class Matching {
    private static final int SAMPLE = 15;
    /** Of the sampled questions that find anything, how many must find the same intent or entry. */
    private static final double MOST = 0.5;
    /** How near that must be on average; the encoders' cosines differ. Between the topics a shop's FAQ has and those it lacks. */
    private static final Map<String, Double> NEAR = Map.of("en", 0.795, "zh", 0.745);

    private final Known known;

    Matching(Known known) {
        this.known = known;
    }

    Match of(Topic topic) {
        List<Nearest> found = topic.members().stream()
                .limit(SAMPLE)
                .flatMap(member -> known.nearest(member.question().text(), topic.lang()).stream())
                .toList();
        double similarity = mean(found);
        if (similarity < NEAR.getOrDefault(topic.lang(), 1.0)) {
            return Match.nothing(similarity);
        }
        Optional<String> intent = most(found, Nearest::intent);
        Optional<String> entry = most(found, Nearest::faq);
        if (entry.isPresent()) {
            return new Match(Match.Kind.SAME, intent.orElse(null), entry.get(), similarity);
        }
        return intent.map(name -> new Match(Match.Kind.EXTENDS, name, null, similarity))
                .orElseGet(() -> Match.nothing(similarity));
    }

    private static double mean(List<Nearest> found) {
        return found.stream().mapToDouble(Nearest::similarity).average().orElse(0);
    }

    /** What most of them found, unless that is nothing or too few did. */
    private static Optional<String> most(List<Nearest> found, Function<Nearest, String> what) {
        Map<String, Integer> counts = new TreeMap<>();
        found.forEach(nearest -> counts.merge(what.apply(nearest), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(most -> !most.getKey().isEmpty() && most.getValue() >= MOST * found.size())
                .map(Map.Entry::getKey);
    }
}
