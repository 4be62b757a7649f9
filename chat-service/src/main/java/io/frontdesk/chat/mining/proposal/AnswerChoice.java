package io.frontdesk.chat.mining.proposal;

import io.frontdesk.chat.mining.pairing.AskedQuestion;
import io.frontdesk.chat.mining.pairing.Reply;
import io.frontdesk.chat.mining.topics.Cosine;
import io.frontdesk.chat.mining.topics.Topic;
import io.frontdesk.chat.mining.topics.Vectors;
import io.frontdesk.intent.data.TextKey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** Ranks the replies to a topic: those that resemble the others, that settled more, and that name nobody come first. */
final class AnswerChoice {
    private static final int COMPARED = 40;
    private static final double NAMES_SOMEBODY = 0.2;
    private static final double TOO_SHORT = 0.2;
    private static final int SHORT = 12;
    private static final double SETTLING = 0.2;

    private final Vectors vectors;

    AnswerChoice(Vectors vectors) {
        this.vectors = vectors;
    }

    /** One wording of a reply, how often it was given and what that was worth. */
    private record Wording(String text, int times, double weight) {
        Wording plus(Reply reply) {
            return new Wording(text, times + 1, weight + reply.outcome().weight());
        }

        double settled() {
            return weight / times;
        }

        double penalty() {
            return (text.matches("(?s).*\\[[a-z-]+].*") ? NAMES_SOMEBODY : 0) + (text.length() < SHORT ? TOO_SHORT : 0);
        }
    }

    /** The best reply first; empty where nothing was ever settled. */
    List<String> ranked(Topic topic) {
        List<Wording> wordings = wordings(topic);
        if (wordings.isEmpty()) {
            return List.of();
        }
        List<float[]> encoded =
                vectors.of(topic.lang(), wordings.stream().map(Wording::text).toList());
        double[] scores = IntStream.range(0, wordings.size())
                .mapToDouble(at -> score(at, wordings, encoded))
                .toArray();
        return IntStream.range(0, wordings.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer at) -> -scores[at]))
                .map(at -> wordings.get(at).text())
                .toList();
    }

    private static List<Wording> wordings(Topic topic) {
        Map<TextKey, Wording> byKey = new LinkedHashMap<>();
        topic.asked()
                .map(AskedQuestion::reply)
                .filter(Objects::nonNull)
                .forEach(reply -> byKey.merge(
                        TextKey.of(reply.text()),
                        new Wording(reply.text(), 1, reply.outcome().weight()),
                        (known, another) -> known.plus(reply)));
        List<Wording> all = new ArrayList<>(byKey.values());
        all.sort(Comparator.comparingDouble(wording -> -wording.weight()));
        return all.subList(0, Math.min(all.size(), COMPARED));
    }

    private static double score(int at, List<Wording> wordings, List<float[]> encoded) {
        double near = 0;
        double all = 0;
        for (int other = 0; other < wordings.size(); other++) {
            near += wordings.get(other).weight() * Cosine.of(encoded.get(at), encoded.get(other));
            all += wordings.get(other).weight();
        }
        Wording wording = wordings.get(at);
        return near / all + SETTLING * wording.settled() - wording.penalty();
    }
}
