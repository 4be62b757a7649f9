package io.frontdesk.chat.review;

import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.Store;
import io.frontdesk.chat.mining.topics.TopicSettings;
import io.frontdesk.chat.review.Item.State;
import io.frontdesk.chat.review.ItemRows.Lying;
import io.frontdesk.chat.review.order.Neighbourhood;
import io.frontdesk.chat.review.order.Prospect;
import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.encoder.SentenceEncoder;
import jakarta.inject.Singleton;
import org.apache.lucene.util.VectorUtil;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Items by where their words lie in the encoder's space: what lies within a slip of the finger of an item joins it, as in the
 * leader algorithm of Hartigan, "Clustering Algorithms" (1975), with the distance by which mining takes two questions for one.
 * Used by one thread at a time.
 */
@Singleton
final class Crowds {
    /** So many items of a language are compared with; the latest ones. */
    private static final int MOST = 5_000;

    /** So many are weighed again, and compared with so many neighbours. */
    private static final int MOST_WEIGHED = 1_000;

    private static final double SAME = TopicSettings.standard().copy();

    private final Store store;
    private final LabelledSpace space;
    private final Map<String, Map<String, Leader>> leaders = new HashMap<>();
    private final Map<String, Map<String, Integer>> counts = new HashMap<>();

    Crowds(Store store, LabelledSpace space) {
        this.store = store;
        this.space = space;
    }

    /** An item's vector, and how it was decided, if it was. */
    private static final class Leader {
        private final String id;
        private final float[] vector;
        private final State state;
        private final String label;

        Leader(String id, float[] vector, State state, String label) {
            this.id = id;
            this.vector = vector;
            this.state = state;
            this.label = label;
        }
    }

    /** A candidate with its vector, and where it lies among the others. */
    static final class Placed {
        private final Candidate candidate;
        private final float[] vector;
        private final String encoder;
        private final Lying lying;

        Placed(Candidate candidate, float[] vector, String encoder, Lying lying) {
            this.candidate = candidate;
            this.vector = vector;
            this.encoder = encoder;
            this.lying = lying;
        }

        String lang() {
            return candidate.lang();
        }
    }

    /** Reads the items of all nodes again, and how many texts each intent has by now. */
    void refresh() {
        leaders.clear();
        counts.clear();
    }

    /** Absent where nobody can tell meanings apart in the candidate's language. */
    Optional<Placed> place(Candidate candidate) {
        return space.encoder(candidate.lang()).map(encoder -> {
            of(candidate.lang(), encoder);
            counts.computeIfAbsent(candidate.lang(), space::counts);
            float[] vector = encoder.encode(candidate.text());
            return new Placed(candidate, vector, encoder.name(), lying(candidate.lang(), vector));
        });
    }

    /** Keeps the candidate with the item it belongs to, whose id is given back; a turn stays where it is once. */
    String keep(Handle handle, Placed placed, Instant now) {
        Candidate candidate = placed.candidate;
        String item = TurnRows.itemOf(handle, candidate.conversation(), candidate.seq())
                .orElseGet(() -> nearest(candidate.lang(), placed.vector)
                        .map(leader -> leader.id)
                        .orElseGet(() -> found(handle, placed, now)));
        TurnRows.put(handle, item, candidate);
        return item;
    }

    /** Weighs one item of {@code lang} by all its words. */
    void weigh(Handle handle, String lang, String item) {
        TurnRows.sumUp(handle, item);
        ProspectRows.find(handle, item).ifPresent(prospect -> ItemRows.weigh(handle, prospect, gain(lang, prospect)));
    }

    /** Weighs anew what is to do of a language, after others came or were decided. */
    void weighAll(String lang) {
        space.encoder(lang).ifPresent(encoder -> {
            of(lang, encoder);
            counts.computeIfAbsent(lang, space::counts);
            List<Prospect> weighed = store.readNow(handle -> ProspectRows.toDo(handle, lang, MOST_WEIGHED)).stream()
                    .map(prospect -> among(prospect, leaders.getOrDefault(lang, Map.of())))
                    .toList();
            store.change(handle -> {
                        weighed.forEach(prospect -> ItemRows.weigh(handle, prospect, gain(lang, prospect)));
                        return weighed.size();
                    })
                    .block();
        });
    }

    private static Prospect among(Prospect prospect, Map<String, Leader> others) {
        Prospect now = prospect;
        for (Leader leader : others.values()) {
            if (leader.state == State.LABELLED) {
                now = now.knowing(leader.vector, leader.label.equals(Utterance.OUT_OF_SCOPE));
            }
        }
        List<float[]> crowd = others.values().stream()
                .filter(leader -> !leader.id.equals(prospect.id()))
                .limit(MOST_WEIGHED)
                .map(leader -> leader.vector)
                .toList();
        return now.among(Neighbourhood.density(prospect.vector(), crowd));
    }

    private double gain(String lang, Prospect prospect) {
        Map<String, Integer> known = counts.getOrDefault(lang, Map.of());
        return prospect.gain(label -> known.getOrDefault(label, 0)).value();
    }

    private String found(Handle handle, Placed placed, Instant now) {
        String id = ConversationId.fresh().toString();
        ItemRows.insert(handle, id, placed.candidate, placed.lying, placed.encoder, placed.vector, now);
        leaders.computeIfAbsent(placed.lang(), once -> new LinkedHashMap<>())
                .put(id, new Leader(id, placed.vector, State.OPEN, ""));
        return id;
    }

    /** Of what joins an item anyway nobody asks. */
    private Lying lying(String lang, float[] vector) {
        if (nearest(lang, vector).isPresent()) {
            return new Lying(0, 0, 0);
        }
        Map<String, Leader> others = leaders.getOrDefault(lang, Map.of());
        return new Lying(
                Math.max(space.own(lang, vector), nearestDecided(others, vector, false)),
                Math.max(space.foreign(lang, vector), nearestDecided(others, vector, true)),
                Neighbourhood.density(
                        vector,
                        others.values().stream().map(leader -> leader.vector).toList()));
    }

    private static double nearestDecided(Map<String, Leader> others, float[] vector, boolean foreign) {
        return Neighbourhood.nearest(
                vector,
                others.values().stream()
                        .filter(leader -> leader.state == State.LABELLED)
                        .filter(leader -> leader.label.equals(Utterance.OUT_OF_SCOPE) == foreign)
                        .map(leader -> leader.vector)
                        .toList());
    }

    private Optional<Leader> nearest(String lang, float[] vector) {
        @Nullable Leader best = null;
        double most = SAME;
        for (Leader leader : leaders.getOrDefault(lang, Map.of()).values()) {
            double cosine = VectorUtil.dotProduct(vector, leader.vector);
            if (cosine >= most) {
                most = cosine;
                best = leader;
            }
        }
        return Optional.ofNullable(best);
    }

    private void of(String lang, SentenceEncoder encoder) {
        leaders.computeIfAbsent(lang, once -> {
            Map<String, Leader> known = new LinkedHashMap<>();
            store.readNow(handle -> handle.createQuery("SELECT id, vector, state, label FROM review_item "
                                    + "WHERE lang = :lang AND encoder = :encoder ORDER BY last_at DESC LIMIT :most")
                            .bind("lang", lang)
                            .bind("encoder", encoder.name())
                            .bind("most", MOST)
                            .map((row, context) -> new Leader(
                                    row.getString("id"),
                                    Vectors32.of(row.getBytes("vector")),
                                    State.ofCode(row.getString("state")).orElse(State.OPEN),
                                    row.getString("label")))
                            .list())
                    .forEach(leader -> known.put(leader.id, leader));
            return known;
        });
    }
}
