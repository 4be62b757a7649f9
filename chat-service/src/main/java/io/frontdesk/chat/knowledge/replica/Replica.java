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
import java.util.stream.Stream;

/**
 * Lets a node's index be what the newest version is. Takes the shortest way: from the version that is served or from one
 * kept from before, by what differs; where the index knows of no version, by comparing all.
 */
public final class Replica {
    /** So few entries are embedded at once; an edit does not wait for the upload of another. */
    private static final int FEW = 20;

    /** A way of so few changes is taken without looking for a shorter one. */
    private static final int SHORT = 50;

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
            versions.newest().filter(this::isNotServed).ifPresent(this::serve);
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Computes the vectors that {@code difference} needs, so that it is served at once when it is committed. */
    public void prepare(Difference difference) {
        List<FaqEntry> entries = difference.results();
        if (entries.size() <= FEW) {
            knowledge.prepareToServe(entries);
        } else {
            embedding.run(() -> knowledge.prepareToServe(entries));
        }
    }

    private boolean isNotServed(Version newest) {
        return knowledge.stamp().filter(newest.stamp()::equals).isEmpty();
    }

    private void serve(Version newest) {
        Optional<Way> way = ways(newest).findFirst().filter(Way::isShort).or(() -> shortest(newest));
        Difference difference = way.map(taken -> versions.difference(taken.from(), taken.to()))
                .orElseGet(() -> Difference.between(knowledge.entries(), versions.entries(newest.number())));
        knowledge.follow(way.map(Way::stamp).orElse(null), difference.forIndex(), newest.stamp());
    }

    private Optional<Way> shortest(Version newest) {
        return ways(newest).min(Comparator.comparingLong(Way::length));
    }

    /** Measures no more of them than are asked for; what is served comes first. */
    private Stream<Way> ways(Version newest) {
        return knowledge.stamps().stream()
                .flatMap(stamp -> versions.of(stamp).stream())
                .filter(kept -> kept.number() <= newest.number())
                .flatMap(kept -> ways(kept, newest));
    }

    /** A version that restored another may be left, or reached, as that other one. */
    private Stream<Way> ways(Version kept, Version newest) {
        return Stream.of(kept.number(), kept.content())
                .distinct()
                .flatMap(from -> Stream.of(newest.number(), newest.content())
                        .distinct()
                        .map(to -> new Way(kept.stamp(), from, to, versions.distance(from, to))));
    }

    /**
     * A way to the newest version.
     *
     * @param stamp of the kept version where it begins
     * @param from the version whose entries those are
     * @param to the version whose entries the newest one has
     */
    private record Way(CorpusStamp stamp, long from, long to, long length) {
        boolean isShort() {
            return length <= SHORT;
        }
    }
}
