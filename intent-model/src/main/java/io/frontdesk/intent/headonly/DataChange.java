package io.frontdesk.intent.headonly;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.baseline.ExampleVotes;
import io.frontdesk.intent.data.ForeignTexts;
import io.frontdesk.intent.data.UtteranceFile;
import io.frontdesk.intent.evaluation.KeptFeatures;
import io.frontdesk.intent.evaluation.KeptFeatures.Role;
import io.frontdesk.intent.registry.CorruptModel;
import io.frontdesk.intent.registry.ModelFolder;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All utterances that a model is to know from now on, held against those it learned from: what is new, what is gone, and what
 * of the new labels is held out to set thresholds by.
 */
public final class DataChange {
    private static final int HELD_OUT_OF = 10;
    private static final int TOO_FEW_TO_PART = 4;

    private final ModelFolder model;
    private final KeptFeatures kept;
    private final Map<String, Place> places;
    private final List<String> labels;
    private final List<Utterance> learned;
    private final List<Utterance> heldOut;

    private DataChange(
            ModelFolder model,
            KeptFeatures kept,
            Map<String, Place> places,
            List<String> labels,
            List<Utterance> learned,
            List<Utterance> heldOut) {
        this.model = model;
        this.kept = kept;
        this.places = places;
        this.labels = List.copyOf(labels);
        this.learned = List.copyOf(learned);
        this.heldOut = List.copyOf(heldOut);
    }

    /**
     * The change from what {@code model} learned to {@code data}; {@link NoHeadUpdate} where the model keeps too little of its
     * training.
     */
    public static DataChange of(ModelFolder model, List<Utterance> data, long seed) {
        model.verify();
        KeptFeatures kept = kept(model);
        Map<String, Place> places = places(model);
        List<String> labels = labels(model, data);
        if (labels.size() < 2) {
            throw new NoHeadUpdate("a model needs at least 2 labels beside oos, found " + labels.size());
        }
        Set<String> known = Set.copyOf(model.labels());
        Set<Utterance> held = heldOut(
                fresh(data, kept, places).stream()
                        .filter(row -> !known.contains(row.label()))
                        .toList(),
                seed);
        List<Utterance> learned = data.stream()
                .filter(row -> !held.contains(row) && !isHeldOut(kept, row))
                .toList();
        return new DataChange(model, kept, places, labels, learned, List.copyOf(held));
    }

    /** The labels the model did not know. */
    public List<String> appeared() {
        return labels.stream().filter(label -> !model.labels().contains(label)).toList();
    }

    /** The labels the model will not know any more. */
    public List<String> withdrawn() {
        return model.labels().stream().filter(label -> !labels.contains(label)).toList();
    }

    ModelFolder model() {
        return model;
    }

    KeptFeatures kept() {
        return kept;
    }

    /** The old labels that are still wanted, in their order, then the new ones. */
    List<String> labels() {
        return labels;
    }

    /** What the new model counts as learned from, out-of-scope texts included. */
    List<Utterance> learned() {
        return learned;
    }

    /** New texts that the head does not learn from; those the model keeps features of come on top. */
    List<Utterance> heldOut() {
        return heldOut;
    }

    /** The out-of-scope texts that no encoder learned from. */
    List<Utterance> foreign() {
        return ForeignTexts.judging(learned);
    }

    /** The place of an utterance among the old model's examples; -1 where it is new or has another label now. */
    int place(Utterance row) {
        Place place = places.get(row.text());
        return place != null && place.label.equals(row.label()) ? place.index : -1;
    }

    /** Whether {@code examples} stand where the old model's list of texts has theirs. */
    boolean goWith(ExampleVotes examples) {
        return places.values().stream()
                .allMatch(place -> examples.isOf(place.index, model.labels().indexOf(place.label)));
    }

    private static List<Utterance> fresh(List<Utterance> data, KeptFeatures kept, Map<String, Place> places) {
        return data.stream()
                .filter(row -> !row.isOutOfScope() && !places.containsKey(row.text()) && !isHeldOut(kept, row))
                .distinct()
                .toList();
    }

    private static boolean isHeldOut(KeptFeatures kept, Utterance row) {
        return kept.has(row.text()) && kept.of(row.text()).role() == Role.HELD_OUT;
    }

    /**
     * A tenth of each new label's texts, and one at least unless there are hardly any. Of the labels that the model knows it
     * keeps texts to judge by; among the new ones may be those its training had stopped by, which say nothing of customers.
     */
    private static Set<Utterance> heldOut(List<Utterance> fresh, long seed) {
        Random random = new Random(seed);
        Set<Utterance> held = new HashSet<>();
        Map<String, List<Utterance>> byLabel =
                fresh.stream().collect(groupingBy(Utterance::label, TreeMap::new, toList()));
        for (List<Utterance> rows : byLabel.values()) {
            List<Utterance> shuffled = new ArrayList<>(rows);
            Collections.shuffle(shuffled, random);
            int count = rows.size() < TOO_FEW_TO_PART ? 0 : Math.max(1, rows.size() / HELD_OUT_OF);
            held.addAll(shuffled.subList(0, count));
        }
        return held;
    }

    private static List<String> labels(ModelFolder model, List<Utterance> data) {
        TreeSet<String> wanted = new TreeSet<>();
        data.stream().filter(row -> !row.isOutOfScope()).forEach(row -> wanted.add(row.label()));
        List<String> labels = new ArrayList<>(model.labels());
        labels.retainAll(wanted);
        wanted.removeAll(labels);
        labels.addAll(wanted);
        return labels;
    }

    private static KeptFeatures kept(ModelFolder model) {
        if (!model.has(ModelFolder.FEATURES) || !model.has(ModelFolder.TRAINING)) {
            throw new NoHeadUpdate("model folder " + model.path() + " keeps no "
                    + (model.has(ModelFolder.FEATURES) ? ModelFolder.TRAINING : ModelFolder.FEATURES)
                    + ", without which only a whole training helps");
        }
        try {
            return KeptFeatures.read(model.file(ModelFolder.FEATURES));
        } catch (IOException | IndexOutOfBoundsException unreadable) {
            throw new CorruptModel(
                    "model folder " + model.path() + ": " + ModelFolder.FEATURES + " cannot be read", unreadable);
        }
    }

    /** Where each text stands among the examples, in whose order {@code training.csv} names them. */
    private static Map<String, Place> places(ModelFolder model) {
        if (!Files.exists(model.file(ModelFolder.TRAINING))) {
            return Map.of();
        }
        Map<String, Place> places = new HashMap<>();
        Set<String> labels = Set.copyOf(model.labels());
        int index = 0;
        for (Utterance row : UtteranceFile.read(model.file(ModelFolder.TRAINING))) {
            if (labels.contains(row.label())) {
                places.put(row.text(), new Place(row.label(), index++));
            }
        }
        return places;
    }

    private record Place(String label, int index) {}
}
