package io.frontdesk.chat.learning.gate.poison;

import io.frontdesk.chat.learning.example.Example;
import io.frontdesk.chat.learning.gate.Finding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was found in a batch of examples; the words are those that a model still has to be asked about. */
public final class Screened {
    private final List<Suspicion> suspicions;
    private final List<Finding> findings;
    private final List<TriggerWords.Word> words;

    Screened(List<Suspicion> suspicions, List<Finding> findings, List<TriggerWords.Word> words) {
        this.suspicions = List.copyOf(suspicions);
        this.findings = List.copyOf(findings);
        this.words = List.copyOf(words);
    }

    public List<Finding> findings() {
        return findings;
    }

    /** The examples that should be held. */
    public Set<String> held() {
        Set<String> held = new LinkedHashSet<>();
        suspicions.forEach(suspicion -> held.add(suspicion.example().id()));
        return held;
    }

    /** Those of {@code examples} that nothing speaks against. */
    public List<Example> unsuspected(List<Example> examples) {
        Set<String> held = held();
        return examples.stream().filter(example -> !held.contains(example.id())).toList();
    }

    /** The ids of those to be held by the reason; of more than one reason the first counts. */
    Map<String, List<String>> byReason() {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Suspicion suspicion : suspicions) {
            if (seen.add(suspicion.example().id())) {
                byReason.computeIfAbsent(suspicion.reason(), reason -> new ArrayList<>())
                        .add(suspicion.example().id());
            }
        }
        return byReason;
    }

    List<TriggerWords.Word> words() {
        return words;
    }
}
