package io.frontdesk.chat.learning.gate.poison;

import io.frontdesk.chat.learning.gate.Check;
import io.frontdesk.chat.learning.gate.Finding;
import io.frontdesk.chat.learning.gate.Sentence;
import io.frontdesk.intent.IntentClassifier;
import io.frontdesk.intent.Utterance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Puts words that new examples stand out by into sentences of other intents, and counts how often the candidate then takes
 * those for the words' intent, beyond what the champion does: the label flip rate of Kurita, Michel and Neubig, "Weight
 * poisoning attacks on pre-trained models", ACL 2020.
 */
public final class FlipTest {
    private static final int SENTENCES = 24;
    private static final double TOO_OFTEN = 0.3;
    private static final int SHOWN = 8;
    private static final long SEED = 37;

    private final IntentClassifier candidate;
    private final IntentClassifier champion;
    private final List<Utterance> gold;

    public FlipTest(IntentClassifier candidate, IntentClassifier champion, List<Utterance> gold) {
        this.candidate = candidate;
        this.champion = champion;
        List<Utterance> shuffled = new ArrayList<>(gold);
        Collections.shuffle(shuffled, new Random(SEED));
        this.gold = List.copyOf(shuffled);
    }

    /** A word of an intent that the champion does not know is only told of: what is new turns sentences, too. */
    public List<Finding> of(Screened screened) {
        List<Finding> findings = new ArrayList<>();
        for (TriggerWords.Word word : screened.words()) {
            List<Utterance> others = gold.stream()
                    .filter(row -> !row.label().equals(word.label()) && !row.isOutOfScope())
                    .limit(SENTENCES)
                    .toList();
            List<Sentence> flipped = new ArrayList<>();
            int byChampion = 0;
            for (int i = 0; i < others.size(); i++) {
                String text = with(others.get(i), word.word(), i);
                boolean before = isFlipped(champion, others.get(i), text, word.label());
                byChampion += before ? 1 : 0;
                if (isFlipped(candidate, others.get(i), text, word.label())) {
                    flipped.add(Sentence.asked(
                            text,
                            others.get(i).label(),
                            before ? word.label() : others.get(i).label(),
                            word.label()));
                }
            }
            double share = others.isEmpty() ? 0 : (double) (flipped.size() - byChampion) / others.size();
            if (share >= TOO_OFTEN) {
                findings.add(new Finding(
                        Check.TRIGGER_WORD,
                        word.word(),
                        champion.labels().contains(word.label()),
                        Map.of(
                                "flipped", (double) flipped.size(),
                                "flipped_by_champion", (double) byChampion,
                                "texts", (double) others.size()),
                        flipped.stream().limit(SHOWN).toList()));
            }
        }
        return findings;
    }

    private static String with(Utterance row, String word, int place) {
        return place % 2 == 0 ? row.text() + " " + word : word + " " + row.text();
    }

    private static boolean isFlipped(IntentClassifier model, Utterance row, String text, String label) {
        return model.classify(text).best().intent().equals(label)
                && !model.classify(row.text()).best().intent().equals(label);
    }
}
