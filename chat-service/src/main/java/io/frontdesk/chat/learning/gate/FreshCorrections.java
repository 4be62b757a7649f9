package io.frontdesk.chat.learning.gate;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.frontdesk.chat.learning.example.Example;
import io.frontdesk.chat.learning.example.ExampleStore;
import io.frontdesk.intent.data.TextKey;
import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Parts the active examples of a language: the newest fifth of each label judges the next candidate, and what is older is
 * learned from. Since only newer ones ever join, none that a model learned from judges a later one; should withdrawals
 * shift the border, the gate leaves out what the candidate learned from. Of the same words all go to one side.
 */
@Singleton
public final class FreshCorrections {
    private static final int ONE_OF = 5;
    private static final Comparator<Example> BY_AGE =
            Comparator.comparing(Example::at).thenComparing(Example::id);

    private final ExampleStore examples;

    public FreshCorrections(ExampleStore examples) {
        this.examples = examples;
    }

    /** Those that judge, the oldest first; no candidate may learn from them yet. */
    public List<Example> heldOut(String lang) {
        return part(examples.active(lang)).heldOut();
    }

    /** Those to learn from, the oldest first. */
    public List<Example> learnable(String lang) {
        return part(examples.active(lang)).learnable();
    }

    /** The two parts of what is active; learned from and held out never overlap. */
    record Parts(List<Example> learnable, List<Example> heldOut) {
        Parts {
            learnable = List.copyOf(learnable);
            heldOut = List.copyOf(heldOut);
        }
    }

    static Parts part(List<Example> active) {
        List<Example> learnable = new ArrayList<>();
        List<Example> heldOut = new ArrayList<>();
        for (List<Example> ofLabel :
                active.stream().collect(groupingBy(Example::label)).values()) {
            List<Example> byAge = ofLabel.stream().sorted(BY_AGE).toList();
            int border = byAge.size() - byAge.size() / ONE_OF;
            learnable.addAll(byAge.subList(0, border));
            heldOut.addAll(byAge.subList(border, byAge.size()));
        }
        Set<TextKey> learned =
                learnable.stream().map(example -> TextKey.of(example.text())).collect(toSet());
        heldOut.removeIf(example -> learned.contains(TextKey.of(example.text())) && learnable.add(example));
        learnable.sort(BY_AGE);
        heldOut.sort(BY_AGE);
        return new Parts(learnable, heldOut);
    }
}
