package io.frontdesk.chat.dialogue;

import io.frontdesk.chat.conversation.Conversation;
import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.ConversationRepository;
import io.frontdesk.chat.conversation.Turn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;

/**
 * One who follows a conversation. A turn that is the very next one is passed on as it comes; for anything else the store is
 * asked, by one query at a time, and once more where news came meanwhile.
 */
final class Follower {
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final int MOST_UNREAD = 2_000;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final ConversationRepository conversations;
    private final ConversationId id;
    private final Sinks.Many<Update> sink =
            Sinks.many().unicast().onBackpressureBuffer(new ArrayBlockingQueue<>(MOST_UNREAD));
    private long last;
    private long writingTo;
    private int written;
    private boolean loading;
    private boolean again;
    private boolean stopped;

    Follower(ConversationRepository conversations, ConversationId id, long last) {
        this.conversations = conversations;
        this.id = id;
        this.last = last;
    }

    Flux<Update> updates() {
        return sink.asFlux();
    }

    synchronized void said(Turn turn) {
        if (!loading && turn.seq() == last + 1) {
            tell(turn);
        } else if (turn.seq() > last) {
            changed();
        }
    }

    /**
     * The bot has written {@code whole} so far. Tells what is new of it; nothing before the question was told, nor after
     * anything that came behind it.
     */
    synchronized void writes(long replyTo, String whole) {
        if (stopped || replyTo != last) {
            return;
        }
        int shown = writingTo == replyTo ? written : 0;
        writingTo = replyTo;
        written = whole.length();
        if (written > shown) {
            emit(new Update.Writes(replyTo, whole.substring(shown)));
        }
    }

    synchronized void changed() {
        if (stopped) {
            return;
        }
        if (loading) {
            again = true;
        } else {
            loading = true;
            load();
        }
    }

    synchronized void stop() {
        stopped = true;
    }

    private void load() {
        Mono.zip(
                        conversations.turnsAfter(id, last),
                        conversations.find(id).map(Optional::of).defaultIfEmpty(Optional.empty()))
                .subscribe(found -> loaded(found.getT1(), found.getT2()), this::failed);
    }

    private synchronized void loaded(List<Turn> turns, Optional<Conversation> conversation) {
        turns.stream().filter(turn -> turn.seq() == last + 1).forEach(this::tell);
        conversation.ifPresent(stands -> emit(new Update.Stands(stands)));
        loading = false;
        if (again) {
            again = false;
            changed();
        }
    }

    /** The store is away; the news is still to be had when it is back. */
    private synchronized void failed(Throwable away) {
        if (stopped) {
            return;
        }
        LOG.debug("followers of {} wait for the store", id, away);
        again = false;
        Mono.delay(PAUSE).subscribe(now -> load());
    }

    private void tell(Turn turn) {
        last = turn.seq();
        emit(new Update.Said(turn));
    }

    private void emit(Update update) {
        if (sink.tryEmitNext(update) == Sinks.EmitResult.FAIL_OVERFLOW) {
            stopped = true;
            sink.tryEmitError(new FellBehind());
        }
    }

    /** A follower did not take its news in time. */
    static final class FellBehind extends RuntimeException {
        FellBehind() {
            super("the follower fell behind", null, false, false);
        }
    }
}
