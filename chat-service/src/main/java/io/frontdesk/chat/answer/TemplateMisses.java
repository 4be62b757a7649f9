package io.frontdesk.chat.answer;

import io.frontdesk.retrieval.template.Templates.Miss;
import jakarta.inject.Singleton;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts since the start how often a template that was meant to speak could not, for want of a value. */
@Singleton
public final class TemplateMisses {
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    public void count(List<Miss> misses) {
        misses.forEach(miss -> miss.variables()
                .forEach(variable -> counts.computeIfAbsent(miss.template() + "." + variable, any -> new LongAdder())
                        .increment()));
    }

    /** By template and variable, as {@code template.variable}. */
    public Map<String, Long> counts() {
        Map<String, Long> all = new TreeMap<>();
        counts.forEach((name, count) -> all.put(name, count.sum()));
        return all;
    }
}
