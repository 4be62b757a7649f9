package io.frontdesk.chat.review.effort;

import io.frontdesk.chat.review.effort.EffortFigures.Measured;
import io.frontdesk.chat.review.order.Neighbourhood;
import io.frontdesk.chat.review.order.Prospect;
import io.frontdesk.chat.review.order.ReviewOrder;
import io.frontdesk.intent.encoder.EncodedUtterances;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Three reviewers give labels to the same invented traffic, one in any order, one in any order of groups, one in that of the
 * inbox; after each batch the head is learned anew. All know the right label of what they look at. The exam is only measured on: nothing is chosen by it.
 */
public final class ReviewEffort {
    private static final int BATCH = 20;

    private final String lang;
    private final List<Saying> own;
    private final List<Saying> foreign;
    private final List<Saying> exam;

    /**
     * @param own labelled texts that traffic is made of
     * @param foreign texts out of scope
     * @param exam labelled texts by other people, looked at by nobody
     */
    public ReviewEffort(String lang, EncodedUtterances own, EncodedUtterances foreign, EncodedUtterances exam) {
        this.lang = lang;
        this.own = Saying.of(own);
        this.foreign = Saying.of(foreign);
        this.exam = Saying.of(exam).stream().filter(text -> !text.isForeign()).toList();
    }

    /** What was measured of one order: on the exam, on texts held apart, and on these as often as they are asked. */
    private record Curves(Curve exam, Curve heldApart, Curve traffic) {
        static Curves mean(List<Curves> all) {
            return new Curves(
                    Curve.mean(all.stream().map(Curves::exam).toList()),
                    Curve.mean(all.stream().map(Curves::heldApart).toList()),
                    Curve.mean(all.stream().map(Curves::traffic).toList()));
        }
    }

    /** With {@code labels} labels for each order, on the mean of as many streams as {@code seeds}. */
    public EffortFigures run(int seeds, int labels) {
        List<Curves> random = new ArrayList<>();
        List<Curves> groups = new ArrayList<>();
        List<Curves> inbox = new ArrayList<>();
        for (int seed = 1; seed <= seeds; seed++) {
            Traffic traffic = Traffic.of(own, foreign, new Random(seed));
            random.add(anyOrder(traffic, new Random(seed), labels));
            groups.add(anyGroups(traffic, new Random(seed), labels));
            inbox.add(inboxOrder(traffic, labels));
        }
        Curves any = Curves.mean(random);
        Curves grouped = Curves.mean(groups);
        Curves best = Curves.mean(inbox);
        return new EffortFigures(
                lang,
                seeds,
                Measured.of(labels, any.exam(), grouped.exam(), best.exam()),
                Measured.of(labels, any.heldApart(), grouped.heldApart(), best.heldApart()),
                Measured.of(labels, any.traffic(), grouped.traffic(), best.traffic()));
    }

    private Curves anyOrder(Traffic traffic, Random random, int labels) {
        List<Saying> order = new ArrayList<>(traffic.turns());
        Collections.shuffle(order, random);
        Trial trial = new Trial(traffic);
        for (int given = 0; given < labels; given += BATCH) {
            trial.learn(order.subList(given, given + BATCH));
        }
        return trial.curves();
    }

    private Curves anyGroups(Traffic traffic, Random random, int labels) {
        List<Group> order = Group.of(traffic.turns());
        Collections.shuffle(order, random);
        Trial trial = new Trial(traffic);
        for (int given = 0; given < labels; given += BATCH) {
            trial.learn(order.subList(given, given + BATCH).stream()
                    .flatMap(group -> group.taught().stream())
                    .toList());
        }
        return trial.curves();
    }

    private Curves inboxOrder(Traffic traffic, int labels) {
        Trial trial = new Trial(traffic);
        Map<String, Group> groups = new HashMap<>();
        List<Prospect> open = prospects(Group.of(traffic.turns()), traffic.start(), groups);
        for (int given = 0; given < labels; given += BATCH) {
            open.replaceAll(prospect -> prospect.read(trial.head.read(prospect.vector())));
            List<Prospect> next = new ReviewOrder(trial.head::known).best(open, BATCH);
            List<Saying> taught = new ArrayList<>();
            for (Prospect prospect : next) {
                open.removeIf(other -> other.id().equals(prospect.id()));
                Group group = groups.get(prospect.id());
                if (group != null) {
                    taught.addAll(group.taught());
                    open.replaceAll(other ->
                            other.knowing(prospect.vector(), group.leader().isForeign()));
                }
            }
            trial.learn(taught);
        }
        return trial.curves();
    }

    /** What became of the replies is not invented: each costs the same. */
    private static List<Prospect> prospects(List<Group> all, List<Saying> start, Map<String, Group> groups) {
        List<float[]> crowd = all.stream().map(group -> group.leader().vector()).toList();
        List<float[]> known = start.stream().map(Saying::vector).toList();
        List<Prospect> prospects = new ArrayList<>();
        IntStream.range(0, all.size()).forEach(at -> {
            Group group = all.get(at);
            float[] vector = group.leader().vector();
            String id = String.valueOf(at);
            groups.put(id, group);
            prospects.add(new Prospect(
                    id,
                    vector,
                    new Prospect.Reading("", 1),
                    new Prospect.Weight(group.size(), Neighbourhood.density(vector, others(crowd, at)), 1),
                    Neighbourhood.nearest(vector, known),
                    0));
        });
        return prospects;
    }

    private static List<float[]> others(List<float[]> crowd, int but) {
        List<float[]> others = new ArrayList<>(crowd);
        others.remove(but);
        return others;
    }

    /** A head that learns, and how good it was after each batch. */
    private final class Trial {
        private final Traffic traffic;
        private final Head head;
        private final List<Double> onExam = new ArrayList<>();
        private final List<Double> onHeldApart = new ArrayList<>();
        private final List<Double> onTraffic = new ArrayList<>();
        private final Map<String, Integer> heldApart = new HashMap<>();

        Trial(Traffic traffic) {
            this.traffic = traffic;
            this.head = new Head(traffic.start());
            traffic.heldApart().forEach(text -> heldApart.merge(text.label(), 1, Integer::sum));
            measure();
        }

        void learn(List<Saying> more) {
            head.learn(more);
            measure();
        }

        private void measure() {
            onExam.add(head.accuracy(exam, text -> 1));
            onHeldApart.add(head.accuracy(traffic.heldApart(), text -> 1.0 / heldApart.getOrDefault(text.label(), 1)));
            onTraffic.add(head.accuracy(
                    traffic.heldApart(),
                    text -> traffic.share(text.label()) / heldApart.getOrDefault(text.label(), 1)));
        }

        Curves curves() {
            return new Curves(new Curve(BATCH, onExam), new Curve(BATCH, onHeldApart), new Curve(BATCH, onTraffic));
        }
    }
}
