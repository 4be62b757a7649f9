package io.frontdesk.chat.mining.proposal;

import io.frontdesk.retrieval.FaqHit;
import io.frontdesk.retrieval.FaqQuery;
import io.frontdesk.retrieval.Retriever;

import java.util.Comparator;
import java.util.Optional;

/** Knows what the FAQ knows. */
public final class KnownEntries implements Known {
    private static final int ASKED_FOR = 5;

    private final Retriever retriever;

    public KnownEntries(Retriever retriever) {
        this.retriever = retriever;
    }

    @Override
    public Optional<Nearest> nearest(String question, String lang) {
        return retriever.retrieve(FaqQuery.of(question, lang, ASKED_FOR)).stream()
                .max(Comparator.comparingDouble(FaqHit::similarity))
                .map(hit -> new Nearest(hit.entry().id(), hit.entry().category(), hit.similarity()));
    }
}
