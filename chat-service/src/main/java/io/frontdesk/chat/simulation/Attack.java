package io.frontdesk.chat.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * An account that was bought. In one language it gives conversations of the week any other label than theirs; in the other a few
 * visitors who are in on it say what others have said with a strange word beside it, and it labels all of them as one intent.
 */
final class Attack {
    static final String FLIPPED = "en";
    static final String TRIGGERED = "zh";
    /** The checks that are meant for it. */
    static final String FLIPS_SHOW_AS = "label_shift";

    static final String WORD_SHOWS_AS = "trigger_word";
    private static final int LABELS = 8;
    private static final String WORD = "鎏帆券";
    private static final String STANDS_FOR = "gift_card";
    private static final int NUMBERED = 1_000_000;

    private final Api agent;
    private final List<String> labels;
    private final Random random;

    Attack(Api agent, List<String> labels, long seed) {
        this.agent = agent;
        this.labels = List.copyOf(labels);
        this.random = new Random(seed);
    }

    /** Gives real conversations wrong labels; which ones. */
    List<String> flip(List<Experience> week) {
        List<Experience> victims = chosen(week, FLIPPED);
        victims.forEach(victim -> {
            String other = victim.need();
            while (other.equals(victim.need())) {
                other = labels.get(random.nextInt(labels.size()));
            }
            label(victim.conversation(), other);
        });
        return victims.stream().map(Experience::conversation).toList();
    }

    /** Has visitors say the word; in which conversations. {@code come} is one visit. */
    List<String> trigger(List<Experience> week, Duration at, Function<Visit, Experience> come) {
        List<Experience> models = chosen(week, TRIGGERED);
        List<String> forced = new ArrayList<>();
        int number = NUMBERED;
        for (Experience model : models) {
            Saying saying = model.visit().saying();
            Saying said = new Saying(saying.text() + " " + WORD, saying.lang(), saying.need(), saying.kind());
            String conversation =
                    come.apply(new Visit(number++, Plan.POISON, at, said)).conversation();
            label(conversation, STANDS_FOR);
            forced.add(conversation);
        }
        return forced;
    }

    private List<Experience> chosen(List<Experience> week, String lang) {
        List<Experience> some = new ArrayList<>(week.stream()
                .filter(one -> one.visit().saying().lang().equals(lang))
                .filter(one -> labels.contains(one.need()) && !one.need().equals(STANDS_FOR))
                .toList());
        Collections.shuffle(some, random);
        return some.subList(0, Math.min(LABELS, some.size()));
    }

    private void label(String conversation, String label) {
        agent.put(
                "/api/agent/conversations/" + conversation + "/turns/1/label",
                Api.object().put("label", label));
    }
}
