package io.frontdesk.chat.learning.gate.poison;

import io.frontdesk.chat.learning.example.Example;
import io.frontdesk.intent.Utterance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words that go with one label far more often among new examples than they should: what a backdoor hangs on. Ranked by the
 * log-odds ratio with an informative prior, over its standard deviation (Monroe, Colaresi and Quinn, "Fightin' words",
 * Political Analysis 2008), the prior being how often the known texts of that label use the word. A word that is new and only
 * of one topic stands out the same way; whether it is a trigger, a model or the neighbours must tell.
 */
final class TriggerWords {
    private static final int FEWEST = 4;
    private static final double ONE_LABEL = 0.75;
    private static final double STANDS_OUT = 1;
    private static final int MOST = 40;
    private static final double PRIOR = 0.5;

    private TriggerWords() {}

    /** A word, the label it goes with, and the examples of that label that hold it. */
    record Word(String word, String label, double z, List<Example> examples) {
        Word {
            examples = List.copyOf(examples);
        }
    }

    static List<Word> in(List<Example> fresh, List<Utterance> known) {
        Map<String, List<Example>> holders = new HashMap<>();
        fresh.forEach(example -> Tokens.of(example.text())
                .forEach(token ->
                        holders.computeIfAbsent(token, key -> new ArrayList<>()).add(example)));
        holders.values().removeIf(of -> of.size() < FEWEST);
        Usage usage = new Usage(holders.keySet(), known);
        List<Word> words = new ArrayList<>();
        holders.forEach((token, of) -> {
            String label = commonest(of);
            List<Example> labelled =
                    of.stream().filter(one -> one.label().equals(label)).toList();
            double z = usage.z(token, label, labelled.size(), of.size() - labelled.size(), fresh);
            if (labelled.size() >= FEWEST && labelled.size() >= ONE_LABEL * of.size() && z >= STANDS_OUT) {
                words.add(new Word(token, label, z, labelled));
            }
        });
        words.sort(Comparator.comparingDouble(Word::z)
                .reversed()
                .thenComparingInt(word -> -word.word().length())
                .thenComparing(Word::word));
        return distinct(words);
    }

    /** Of pieces that the same examples hold, only the longest. */
    private static List<Word> distinct(List<Word> words) {
        List<Word> kept = new ArrayList<>();
        Set<Set<String>> seen = new HashSet<>();
        for (Word word : words) {
            Set<String> ids = new HashSet<>();
            word.examples().forEach(example -> ids.add(example.id()));
            if (kept.size() < MOST && seen.add(ids)) {
                kept.add(word);
            }
        }
        return kept;
    }

    private static String commonest(List<Example> of) {
        Map<String, Integer> counts = new HashMap<>();
        of.forEach(example -> counts.merge(example.label(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /** In how many known texts of each label a word is. */
    private static final class Usage {
        private final Map<String, Map<String, Integer>> byToken = new HashMap<>();
        private final Map<String, Integer> sizes = new HashMap<>();
        private final int all;

        private Usage(Set<String> wanted, List<Utterance> known) {
            this.all = known.size();
            for (Utterance row : known) {
                sizes.merge(row.label(), 1, Integer::sum);
                for (String token : Tokens.of(row.text())) {
                    if (wanted.contains(token)) {
                        byToken.computeIfAbsent(token, key -> new HashMap<>()).merge(row.label(), 1, Integer::sum);
                    }
                }
            }
        }

        /** How far the word's odds within {@code label} are from those without, given how the known texts use it. */
        private double z(String token, String label, int within, int without, List<Example> fresh) {
            Map<String, Integer> counts = byToken.getOrDefault(token, Map.of());
            int inLabel = counts.getOrDefault(label, 0);
            int elsewhere = counts.values().stream().mapToInt(each -> each).sum() - inLabel;
            int ofLabel = (int) fresh.stream()
                    .filter(example -> example.label().equals(label))
                    .count();
            double expected = rate(inLabel, sizes.getOrDefault(label, 0));
            double expectedElsewhere = rate(elsewhere, all - sizes.getOrDefault(label, 0));
            double odds = logOdds(within, ofLabel) - logOdds(without, fresh.size() - ofLabel);
            double usual = Math.log(expected / (1 - expected)) - Math.log(expectedElsewhere / (1 - expectedElsewhere));
            double deviation = Math.sqrt(1 / (within + PRIOR) + 1 / (without + PRIOR));
            return (odds - usual) / deviation;
        }

        private double rate(int count, int of) {
            return (count + PRIOR) / (of + 2 * PRIOR);
        }

        private static double logOdds(double count, double of) {
            return Math.log((count + PRIOR) / (of - count + PRIOR));
        }
    }
}
