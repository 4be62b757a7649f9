package io.frontdesk.retrieval.check;

import io.frontdesk.retrieval.FaqEntry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One way in which an entry is asked for.
 *
 * @param entry the entry's place in the corpus
 */
record Phrasing(int entry, String lang, String text, Shingles shingles) {
    /** Questions and similar phrasings of all entries. */
    static List<Phrasing> of(List<FaqEntry> corpus) {
        List<Phrasing> phrasings = new ArrayList<>();
        for (int i = 0; i < corpus.size(); i++) {
            FaqEntry entry = corpus.get(i);
            Set<String> texts = new LinkedHashSet<>();
            texts.add(entry.question());
            texts.addAll(entry.similar());
            for (String text : texts) {
                phrasings.add(new Phrasing(i, entry.lang(), text, Shingles.of(text)));
            }
        }
        return phrasings;
    }
}
