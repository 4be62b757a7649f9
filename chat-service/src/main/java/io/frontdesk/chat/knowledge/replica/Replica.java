package io.frontdesk.chat.knowledge.replica;

import io.frontdesk.chat.knowledge.version.Difference;
import io.frontdesk.chat.knowledge.version.Version;
import io.frontdesk.chat.knowledge.version.Versions;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.index.CorpusStamp;
import io.frontdesk.retrieval.index.KnowledgeBase;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets a node's index be what the newest version is. Takes the shortest way: from the version that is served or from one
 * kept from before, by what differs; where the index knows of no version, by comparing all.
 */
public final class Replica {
    /** So few entries are embedded at once; an edit does not wait for the upload of another. */
    private static final int FEW = 20;

    private final KnowledgeBase knowledge;
    private final Versions versions;
    private final Aside embedding = new Aside("knowledge-vectors");
    private final ReentrantLock oneAtATime = new ReentrantLock();

    public Replica(KnowledgeBase knowledge, Versions versions) {
        this.knowledge = knowledge;
        this.versions = versions;
    }

    public KnowledgeBase knowledge() {
        return knowledge;
    }

    /** Serves the newest version when it returns; does nothing where that is served already. */
    public void follow() {
        oneAtATime.lock();
        try {
            versions.newest().map(Version::stamp).filter(this::isNotServed).ifPresent(this::serve);
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Computes the vectors that {@code difference} needs, so that it is served at once when it is committed. */
    public void prepare(Difference difference) {
        List<FaqEntry> entries = difference.results();
        if (entries.size() <= FEW) {
            knowledge.prepare(entries);
        } else {
            embedding.run(() -> knowledge.prepare(entries));
        }
    }

    private boolean isNotServed(CorpusStamp newest) {
        return knowledge.stamp().filter(newest::equals).isEmpty();
    }

    private void serve(CorpusStamp newest) {
        Optional<CorpusStamp> near = knowledge.stamps().stream()
                .filter(stamp -> stamp.number() <= newest.number() && versions.knows(stamp))
                .min(Comparator.comparingLong(stamp -> versions.distance(stamp.number(), newest.number())));
        Difference difference = near.map(stamp -> versions.difference(stamp.number(), newest.number()))
                .orElseGet(() -> Difference.between(knowledge.entries(), versions.entries(newest.number())));
        knowledge.follow(near.orElse(null), difference.forIndex(), newest);
    }
}
