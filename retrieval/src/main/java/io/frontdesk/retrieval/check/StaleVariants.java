package io.frontdesk.retrieval.check;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells which language of an entry was left behind when the other was changed. */
public final class StaleVariants {
    private StaleVariants() {}

    /** When the text of an entry in one language was last changed. */
    public record Variant(String id, String lang, Instant changed) {
        public Variant {
            requireNonNull(id, "id");
            requireNonNull(lang, "lang");
            requireNonNull(changed, "changed");
        }
    }

    /**
     * A variant left behind.
     *
     * @param since when the other one was changed
     */
    public record Stale(String id, String lang, String changedLang, Instant since) {
        public Stale {
            requireNonNull(id, "id");
            requireNonNull(lang, "lang");
            requireNonNull(changedLang, "changedLang");
            requireNonNull(since, "since");
        }
    }

    /** The variants older than the newest of the same id; those changed at the same moment were changed together. */
    public static List<Stale> of(List<Variant> variants) {
        Map<String, List<Variant>> byId = new LinkedHashMap<>();
        variants.forEach(variant ->
                byId.computeIfAbsent(variant.id(), _ -> new ArrayList<>()).add(variant));
        List<Stale> stale = new ArrayList<>();
        for (List<Variant> same : byId.values()) {
            Variant newest =
                    same.stream().max(Comparator.comparing(Variant::changed)).orElseThrow();
            same.stream()
                    .filter(variant -> variant.changed().isBefore(newest.changed()))
                    .map(variant -> new Stale(variant.id(), variant.lang(), newest.lang(), newest.changed()))
                    .forEach(stale::add);
        }
        return stale;
    }
}
