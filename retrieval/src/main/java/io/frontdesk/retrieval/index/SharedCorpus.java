package io.frontdesk.retrieval.index;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/** A corpus that closes once it is retired and the last search in it has ended. */
final class SharedCorpus {
    private static final Logger LOG = LoggerFactory.getLogger(SharedCorpus.class);

    private final Corpus corpus;
    private final AtomicInteger users = new AtomicInteger(1);

    SharedCorpus(Corpus corpus) {
        this.corpus = corpus;
    }

    Corpus corpus() {
        return corpus;
    }

    /** Whether the corpus may be used; each true needs one {@link #release()}. */
    boolean acquire() {
        return users.updateAndGet(count -> count == 0 ? 0 : count + 1) != 0;
    }

    /** Gives a share back. Whoever gives the last one back has searched, and does not wait until the corpus is closed. */
    void release() {
        if (users.decrementAndGet() == 0) {
            Thread.ofPlatform().daemon().name("corpus-close").start(this::close);
        }
    }

    /** Gives up the owner's share, for another corpus has taken its place. */
    void retire() {
        release();
    }

    /** The same where none takes its place: unless somebody searches in it still, it is closed on return. */
    void retireLast() {
        if (users.decrementAndGet() == 0) {
            close();
        }
    }

    private void close() {
        try {
            corpus.close();
        } catch (IOException failed) {
            LOG.warn("The retired corpus {} did not close cleanly", corpus.version(), failed);
        }
    }

    /** What is done with a corpus in use. */
    interface Use<T> {
        T of(Corpus corpus) throws IOException;
    }
}
