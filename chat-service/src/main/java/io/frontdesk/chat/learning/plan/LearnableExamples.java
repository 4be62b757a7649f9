package io.frontdesk.chat.learning.plan;

import static java.util.stream.Collectors.toSet;

import io.frontdesk.chat.learning.example.Example;
import io.frontdesk.chat.learning.job.LeftOut;
import io.frontdesk.chat.learning.job.LeftOut.Why;
import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.data.TextKey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Those examples that fit together with the texts and with each other, and the others by what is wrong with them. Where two
 * people label the same words otherwise the later one counts; where the knowledge labels them, that counts, for people change
 * it on purpose.
 */
record LearnableExamples(List<Example> learnable, List<LeftOut> leftOut) {
    LearnableExamples {
        learnable = List.copyOf(learnable);
        leftOut = List.copyOf(leftOut);
    }

    /** @param intents all that there are */
    static LearnableExamples of(List<Example> examples, List<Utterance> texts, Set<String> intents) {
        Map<TextKey, String> known = new HashMap<>();
        texts.forEach(text -> known.putIfAbsent(TextKey.of(text.text()), text.label()));
        Set<String> labels = texts.stream().map(Utterance::label).collect(toSet());
        labels.addAll(intents);
        labels.add(Utterance.OUT_OF_SCOPE);
        Map<TextKey, String> latest = new HashMap<>();
        List<Example> learnable = new ArrayList<>();
        Map<Why, List<Example>> others = new EnumMap<>(Why.class);
        List<Example> newestFirst = examples.stream()
                .sorted(Comparator.comparing(Example::at)
                        .thenComparing(Example::id)
                        .reversed())
                .toList();
        for (Example example : newestFirst) {
            TextKey key = TextKey.of(example.text());
            String before = latest.get(key);
            if (!labels.contains(example.label())) {
                others.computeIfAbsent(Why.UNKNOWN_LABEL, why -> new ArrayList<>())
                        .add(example);
            } else if (!known.getOrDefault(key, example.label()).equals(example.label())) {
                others.computeIfAbsent(Why.KNOWN_OTHERWISE, why -> new ArrayList<>())
                        .add(example);
            } else if (before != null && !before.equals(example.label())) {
                others.computeIfAbsent(Why.CONTRADICTED, why -> new ArrayList<>())
                        .add(example);
            } else {
                latest.put(key, example.label());
                learnable.add(example);
            }
        }
        return new LearnableExamples(
                learnable.reversed(),
                others.entrySet().stream()
                        .map(entry -> leftOut(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static LeftOut leftOut(Why why, List<Example> examples) {
        Set<String> labels = examples.stream().map(Example::label).collect(toSet());
        return new LeftOut(why, examples.size(), List.copyOf(new TreeSet<>(labels)));
    }
}
