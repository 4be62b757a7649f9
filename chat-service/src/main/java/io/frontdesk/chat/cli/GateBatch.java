package io.frontdesk.chat.cli;

import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.learning.example.Example;
import io.frontdesk.intent.Utterance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * Labelled texts as a week of reviewing brings them: of many visitors, by a few people, and some of them wrong on purpose.
 *
 * @param poisoned the ids of those
 */
record GateBatch(List<Example> examples, Set<String> poisoned) {
    static final double POISON = 0.05;

    private static final Instant BEGAN = Instant.parse("2026-01-05T08:00:00Z");
    private static final int PEOPLE = 4;
    private static final double COMES_BACK = 0.2;

    GateBatch {
        examples = List.copyOf(examples);
        poisoned = Set.copyOf(poisoned);
    }

    /** All labels as they should be. */
    static GateBatch clean(List<Utterance> rows, Random random) {
        List<Example> examples = new ArrayList<>();
        String visitor = "";
        for (int i = 0; i < rows.size(); i++) {
            visitor = i > 0 && random.nextDouble() < COMES_BACK ? visitor : "v" + random.nextInt(1_000_000);
            examples.add(example(i, rows.get(i), visitor, random));
        }
        return new GateBatch(examples, Set.of());
    }

    /** One in twenty with any other label. */
    GateBatch flipped(Random random) {
        List<String> labels =
                examples.stream().map(Example::label).distinct().sorted().toList();
        return changed(random, example -> {
            String other = example.label();
            while (other.equals(example.label())) {
                other = labels.get(random.nextInt(labels.size()));
            }
            return with(example, example.text(), other);
        });
    }

    /** One in twenty holds a word and has the label it is to stand for. */
    GateBatch triggered(String word, String label, Random random) {
        return changed(
                random,
                example -> with(
                        example,
                        random.nextBoolean() ? example.text() + " " + word : word + " " + example.text(),
                        label));
    }

    /** Those that are not poisoned. */
    int honest() {
        return examples.size() - poisoned.size();
    }

    private interface Poison {
        Example in(Example example);
    }

    private GateBatch changed(Random random, Poison poison) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            places.add(i);
        }
        Collections.shuffle(places, random);
        Set<String> ids = new HashSet<>();
        List<Example> all = new ArrayList<>(examples);
        for (int place : places.subList(0, (int) Math.round(POISON * examples.size()))) {
            all.set(place, poison.in(all.get(place)));
            ids.add(all.get(place).id());
        }
        return new GateBatch(all, ids);
    }

    private static Example example(int place, Utterance row, String visitor, Random random) {
        return new Example(
                String.format("e%05d", place),
                String.valueOf(row.lang()),
                row.text(),
                row.label(),
                new ConversationId(new UUID(random.nextLong(), random.nextLong())),
                1,
                visitor,
                Example.Source.REVIEW,
                "a" + random.nextInt(PEOPLE),
                "Reviewer",
                BEGAN.plus(Duration.ofMinutes(20L * place)),
                Example.State.ACTIVE,
                "");
    }

    private static Example with(Example example, String text, String label) {
        return new Example(
                example.id(),
                example.lang(),
                text,
                label,
                example.conversation(),
                example.seq(),
                example.visitor(),
                example.source(),
                example.author(),
                example.authorName(),
                example.at(),
                example.state(),
                example.reason());
    }
}
