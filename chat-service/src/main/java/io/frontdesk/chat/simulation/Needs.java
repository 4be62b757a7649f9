package io.frontdesk.chat.simulation;

import io.frontdesk.chat.dialogue.IntentCatalog;
import io.frontdesk.chat.dialogue.IntentTopic;
import io.frontdesk.intent.Utterance;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the customers' needs are to the figures.
 *
 * @param known the intents of the pack
 * @param sensitive those among them that the pack always hands to a person
 */
public record Needs(Set<String> known, Set<String> sensitive) {
    static final String FOREIGN = Utterance.OUT_OF_SCOPE;
    static final String PERSON = "talk_to_person";
    static final String RECALL = "product_recall";
    static final String RENAMED = "loyalty_points";
    static final String COMPLAINT = "complaint";
    private static final Set<String> SMALL_TALK = Set.of("greeting", "thanks_goodbye", PERSON);

    public Needs {
        known = Set.copyOf(known);
        sensitive = Set.copyOf(sensitive);
    }

    /** Those of the pack in {@code folder}. */
    public static Needs of(Path folder) {
        Set<IntentTopic> topics =
                new HashSet<>(IntentCatalog.read(folder.resolve("intents.csv")).topics());
        return new Needs(
                topics.stream().map(IntentTopic::intent).collect(Collectors.toSet()),
                topics.stream()
                        .filter(IntentTopic::sensitive)
                        .map(IntentTopic::intent)
                        .collect(Collectors.toSet()));
    }

    /** Whether the bot may settle it alone, so that it counts where containment is counted. */
    public boolean mayBeContained(String need) {
        return !need.equals(FOREIGN) && !SMALL_TALK.contains(need) && !sensitive.contains(need);
    }

    /** Whether the pack says nothing of it. */
    public boolean isUncovered(String need) {
        return !need.equals(FOREIGN) && !known.contains(need);
    }

    static boolean isSmallTalk(String need) {
        return SMALL_TALK.contains(need);
    }
}
