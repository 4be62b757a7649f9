package io.frontdesk.chat.search;

import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.Note;
import io.frontdesk.chat.conversation.NoticeKind;
import io.frontdesk.chat.conversation.Turn;
import io.frontdesk.chat.conversation.TurnLog;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Brings what the store has into the index. For one thread; doing anything twice does no harm. */
final class StoreCopy {
    private static final int REMEMBERED = 20_000;
    private static final int PORTION = 200;

    private final TurnLog log;
    private final SearchIndex index;
    /** Up to which turn a conversation is in the index without a gap, as far as it is remembered. */
    private final Map<ConversationId, Long> copied = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ConversationId, Long> eldest) {
            return size() > REMEMBERED;
        }
    };

    StoreCopy(TurnLog log, SearchIndex index) {
        this.log = log;
        this.index = index;
    }

    /** A turn that is known without asking the store. */
    void said(Turn turn) throws IOException {
        put(turn);
        if (turn.seq() == copied.getOrDefault(turn.conversation(), 0L) + 1) {
            copied.put(turn.conversation(), turn.seq());
        }
    }

    /** Takes over what is new in those conversations; one that is gone from the store is forgotten. */
    void refresh(Collection<ConversationId> changed) throws IOException {
        Set<ConversationId> there = log.existing(changed);
        for (ConversationId id : changed) {
            if (there.contains(id)) {
                takeOver(id);
            } else {
                forget(id);
            }
        }
        for (Note note : log.notes(there)) {
            index.put(Passage.of(note));
        }
    }

    void forget(ConversationId id) throws IOException {
        copied.remove(id);
        index.forget(id);
    }

    /** Takes over what was said or noted since {@code since} and is not in the index, as far as that is known. */
    void catchUp(Instant since) throws IOException {
        Set<ConversationId> behind = new LinkedHashSet<>(log.notedSince(since));
        log.saidSince(since).forEach((id, last) -> {
            if (copied.getOrDefault(id, 0L) < last) {
                behind.add(id);
            }
        });
        List<ConversationId> all = List.copyOf(behind);
        for (int from = 0; from < all.size(); from += PORTION) {
            refresh(all.subList(from, Math.min(all.size(), from + PORTION)));
        }
    }

    /** Takes over some of the conversations that have never been read, the newest of them; says so where none is left. */
    void readOlder() throws IOException {
        Progress before = index.progress();
        List<ConversationId> older = log.openedBefore(before.reached(), PORTION);
        for (Turn turn : log.turns(older)) {
            put(turn);
        }
        for (Note note : log.notes(older)) {
            index.put(Passage.of(note));
        }
        index.progress(older.isEmpty() ? before.completed() : before.reached(older.getLast()));
    }

    /** Forgets the conversations that are no longer in the store. */
    void forgetErased() throws IOException {
        List<ConversationId> erased = new ArrayList<>();
        index.eachPortion(PORTION, kept -> {
            Set<ConversationId> there = log.existing(kept);
            kept.stream().filter(id -> !there.contains(id)).forEach(erased::add);
        });
        for (ConversationId id : erased) {
            forget(id);
        }
    }

    private void takeOver(ConversationId id) throws IOException {
        long last = copied.getOrDefault(id, 0L);
        for (Turn turn : log.turnsAfter(id, last)) {
            put(turn);
            last = turn.seq();
        }
        copied.put(id, last);
    }

    private void put(Turn turn) throws IOException {
        if (turn instanceof Turn.Notice notice && notice.kind() == NoticeKind.ERASED) {
            index.forget(turn.conversation());
            return;
        }
        Optional<Passage> passage = Passage.of(turn);
        if (passage.isPresent()) {
            index.put(passage.get());
        }
    }
}
