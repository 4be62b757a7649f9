package io.frontdesk.retrieval.index;

import java.io.IOException;

/** Entries that can be asked and are not served, in memory. Must be closed. */
public final class KnowledgeAside implements AutoCloseable {
    private final SharedCorpus corpus;
    private final KnowledgeView view;

    KnowledgeAside(Corpus corpus, Viewing viewing) {
        this.corpus = new SharedCorpus(corpus);
        this.view = viewing.of(new OfAside());
    }

    /** Fails once this is closed. */
    public KnowledgeView view() {
        return view;
    }

    @Override
    public void close() {
        corpus.retireLast();
    }

    /** How a source of the corpus is looked at. */
    interface Viewing {
        KnowledgeView of(KnowledgeView.Source source);
    }

    private final class OfAside implements KnowledgeView.Source {
        @Override
        public <T> T read(SharedCorpus.Use<T> use) {
            if (!corpus.acquire()) {
                throw new IllegalStateException("what was kept aside is closed");
            }
            try {
                return use.of(corpus.corpus());
            } catch (IOException failed) {
                throw new BrokenCorpus("what was kept aside cannot be read", failed);
            } finally {
                corpus.release();
            }
        }
    }
}
