package io.frontdesk.chat.knowledge.synonym;

import io.frontdesk.retrieval.reading.SynonymRule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All rules there are, those that ship first, so that the company's own win. */
public record SynonymList(long revision, List<Synonym> synonyms) {
    public SynonymList {
        synonyms = List.copyOf(synonyms);
    }

    /** What questions are read by. */
    public List<SynonymRule> rules() {
        return synonyms.stream().filter(Synonym::on).map(Synonym::rule).toList();
    }

    public Optional<Synonym> find(String id) {
        return synonyms.stream().filter(synonym -> synonym.id().equals(id)).findFirst();
    }

    /** The same with {@code synonym} in place of the one of its id, or at the end. */
    public SynonymList with(Synonym synonym) {
        List<Synonym> changed = new ArrayList<>(synonyms);
        int at = synonyms.stream().map(Synonym::id).toList().indexOf(synonym.id());
        if (at < 0) {
            changed.add(synonym);
        } else {
            changed.set(at, synonym);
        }
        return new SynonymList(revision, changed);
    }

    public SynonymList without(String id) {
        return new SynonymList(
                revision,
                synonyms.stream().filter(synonym -> !synonym.id().equals(id)).toList());
    }
}
