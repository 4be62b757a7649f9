package io.frontdesk.chat.review.order;

import io.frontdesk.intent.Utterance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * The order in which prospects are best looked at: always the one with the most gain, which then counts as labelled as it was
 * predicted, so that the next ones differ from it. Greedy, as the core sets of Sener and Savarese (ICLR 2018) are chosen.
 */
public final class ReviewOrder {
    private final ToIntFunction<String> labelled;

    /** @param labelled how many labelled texts an intent has */
    public ReviewOrder(ToIntFunction<String> labelled) {
        this.labelled = labelled;
    }

    /** The best {@code count} of {@code prospects}, or all where there are fewer; of equals the one that came first. */
    public List<Prospect> best(List<Prospect> prospects, int count) {
        List<Prospect> rest = new ArrayList<>(prospects);
        Map<String, Integer> chosen = new HashMap<>();
        List<Prospect> best = new ArrayList<>();
        while (best.size() < count && !rest.isEmpty()) {
            int next = next(rest, label -> labelled.applyAsInt(label) + chosen.getOrDefault(label, 0));
            Prospect taken = rest.remove(next);
            best.add(prospects.get(place(prospects, taken)));
            chosen.merge(taken.reading().predicted(), 1, Integer::sum);
            boolean foreign = taken.reading().predicted().equals(Utterance.OUT_OF_SCOPE);
            rest.replaceAll(other -> other.knowing(taken.vector(), foreign));
        }
        return best;
    }

    private static int place(List<Prospect> prospects, Prospect taken) {
        for (int at = 0; at < prospects.size(); at++) {
            if (prospects.get(at).id().equals(taken.id())) {
                return at;
            }
        }
        throw new IllegalStateException("not among the prospects: " + taken.id());
    }

    private static int next(List<Prospect> rest, ToIntFunction<String> known) {
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int at = 0; at < rest.size(); at++) {
            double gain = rest.get(at).gain(known).value();
            if (gain > most) {
                most = gain;
                best = at;
            }
        }
        return best;
    }
}
