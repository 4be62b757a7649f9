package io.frontdesk.chat.knowledge.rehearsal;

import io.frontdesk.chat.knowledge.draft.CheckedDraft;
import io.frontdesk.chat.knowledge.draft.Draft;
import io.frontdesk.chat.knowledge.draft.Drafts;
import io.frontdesk.chat.knowledge.publishing.DraftPublisher;
import io.frontdesk.retrieval.index.KnowledgeAside;
import io.frontdesk.retrieval.index.KnowledgeBase;
import io.frontdesk.retrieval.index.KnowledgeView;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Knowledge to ask: what is served, or what a draft would make of it, built aside in memory. The drafts asked last are kept,
 * few of them and not for long. Blocks the caller.
 */
@Singleton
public final class Snapshots {
    private static final int MOST = 2;
    private static final long IDLE_NANOS = Duration.ofMinutes(10).toNanos();

    private final KnowledgeBase knowledge;
    private final Drafts drafts;
    private final DraftPublisher publisher;
    private final List<Kept> kept = new ArrayList<>();

    Snapshots(KnowledgeBase knowledge, Drafts drafts, DraftPublisher publisher) {
        this.knowledge = knowledge;
        this.drafts = drafts;
        this.publisher = publisher;
    }

    /** What {@code use} makes of the knowledge with {@code draft}, or of the served one without; it may not keep it. */
    public <T> T with(@Nullable String draft, Function<KnowledgeView, T> use) {
        if (draft == null) {
            return use.apply(knowledge.served());
        }
        Kept snapshot = take(require(draft));
        try {
            return use.apply(snapshot.aside.view());
        } finally {
            giveBack(snapshot);
        }
    }

    /** The draft of that id. */
    public Draft require(String draft) {
        return drafts.find(draft)
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "There is no draft " + draft + "."));
    }

    private synchronized Kept take(Draft draft) {
        long now = System.nanoTime();
        Kept found = kept.stream()
                .filter(each -> each.draft.equals(draft))
                .findFirst()
                .orElse(null);
        forget(each -> each != found && (each.draft.id().equals(draft.id()) || now - each.used > IDLE_NANOS));
        Kept taken = found == null ? add(draft) : found;
        taken.users++;
        taken.used = now;
        return taken;
    }

    private Kept add(Draft draft) {
        while (kept.size() >= MOST) {
            Kept oldest = kept.stream()
                    .min((one, other) -> Long.compare(one.used, other.used))
                    .orElseThrow();
            forget(each -> each == oldest);
        }
        CheckedDraft checked = publisher.check(draft);
        Kept added = new Kept(draft, knowledge.aside("draft " + draft.fileName(), checked.after()));
        kept.add(added);
        return added;
    }

    private synchronized void giveBack(Kept snapshot) {
        snapshot.users--;
        snapshot.used = System.nanoTime();
        snapshot.closeIfDone();
    }

    private void forget(Predicate<Kept> unwanted) {
        for (Iterator<Kept> each = kept.iterator(); each.hasNext(); ) {
            Kept snapshot = each.next();
            if (unwanted.test(snapshot)) {
                each.remove();
                snapshot.forgotten = true;
                snapshot.closeIfDone();
            }
        }
    }

    @PreDestroy
    synchronized void close() {
        forget(each -> true);
    }

    /** A draft's knowledge and who asks it just now. */
    private static final class Kept {
        private final Draft draft;
        private final KnowledgeAside aside;
        private int users;
        private long used;
        private boolean forgotten;

        private Kept(Draft draft, KnowledgeAside aside) {
            this.draft = draft;
            this.aside = aside;
        }

        private void closeIfDone() {
            if (forgotten && users == 0) {
                aside.close();
            }
        }
    }
}
