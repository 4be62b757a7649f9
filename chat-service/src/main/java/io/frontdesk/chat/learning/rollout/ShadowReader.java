package io.frontdesk.chat.learning.rollout;

import io.frontdesk.chat.conversation.ChangeHub;
import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.Trace;
import io.frontdesk.chat.conversation.Turn;
import io.frontdesk.chat.dialogue.IntentClassifiers;
import io.frontdesk.chat.dialogue.IntentClassifiers.Reading;
import io.frontdesk.chat.learning.rollout.TriedTurn.Guess;
import io.frontdesk.intent.data.TextKey;
import io.frontdesk.retrieval.Retriever;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * While a candidate is tried out, lets the one that did not speak read the question too, once the customer has the answer,
 * and writes down what both made of it. One thread of lowest priority does so; what it cannot keep up with is left out and
 * counted, for nobody ever waits for it.
 */
@Singleton
final class ShadowReader implements ChangeHub.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(ShadowReader.class);
    private static final int WAITING = 200;
    /** Jaccard's share of common two-letter pieces from which a question is nearly the one before. */
    private static final double NEARLY = 0.5;

    private final RolloutStore store;
    private final IntentClassifiers classifiers;
    private final Retriever retriever;
    private final ChangeHub hub;
    private final Map<String, Rollout> open = new ConcurrentHashMap<>();
    private final AtomicLong leftOut = new AtomicLong();
    private final ThreadPoolExecutor thread;

    @SuppressWarnings("ThreadPriorityCheck") // nothing depends on it; where it is heeded, messages are quicker
    ShadowReader(RolloutStore store, IntentClassifiers classifiers, Retriever retriever, ChangeHub hub) {
        this.store = store;
        this.classifiers = classifiers;
        this.retriever = retriever;
        this.hub = hub;
        this.thread = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                task -> Thread.ofPlatform()
                        .daemon()
                        .name("shadow")
                        .priority(Thread.MIN_PRIORITY)
                        .unstarted(task),
                (task, full) -> leftOut.incrementAndGet());
    }

    @PostConstruct
    void listen() {
        hub.listen(this);
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    /** Turns are written down for {@code rollout} from now on. */
    void follow(Rollout rollout) {
        open.put(rollout.lang(), rollout);
    }

    void rest(String lang) {
        open.remove(lang);
    }

    /** How many turns were left out since the start. */
    long leftOut() {
        return leftOut.get();
    }

    @Override
    public void said(Turn turn) {
        if (!open.isEmpty() && turn instanceof Turn.Replied replied) {
            Trace trace = replied.reply().trace();
            Rollout rollout = trace == null ? null : open.get(trace.lang());
            if (trace != null
                    && rollout != null
                    && trace.model() != null
                    && trace.follows() == null // the other one would read it alone
                    && !trace.intents().isEmpty()) {
                thread.execute(() -> write(rollout, replied, trace));
            }
        }
    }

    @Override
    public void changed(ConversationId id, boolean elsewhere) {
        // only replies count
    }

    private void write(Rollout rollout, Turn.Replied replied, Trace trace) {
        try {
            Optional<String> typed = store.typed(replied.conversation(), replied.replyTo());
            if (typed.isEmpty()) {
                return; // a button says what was meant
            }
            boolean byCandidate = rollout.version().equals(trace.model());
            Guess spoke = new Guess(
                    trace.intents().getFirst().intent(),
                    trace.intents().getFirst().probability());
            String text = retriever.read(typed.get(), trace.lang());
            Optional<Reading> other = byCandidate
                    ? classifiers.read(trace.lang(), text)
                    : classifiers.readByCandidate(trace.lang(), text);
            Guess silent = other.map(ShadowReader::guess).orElse(Guess.NONE);
            boolean again = store.typedBefore(replied.conversation(), replied.replyTo())
                    .filter(before -> isNearly(before, typed.get()))
                    .isPresent();
            store.note(new TriedTurn(
                    rollout.id(),
                    replied.conversation(),
                    replied.seq(),
                    replied.replyTo(),
                    byCandidate,
                    byCandidate ? silent : spoke,
                    byCandidate ? spoke : silent,
                    again,
                    replied.at()));
        } catch (RuntimeException missed) {
            leftOut.incrementAndGet();
            LOG.warn("a turn was not compared: {}", missed.toString());
        }
    }

    private static Guess guess(Reading reading) {
        return new Guess(
                reading.prediction().best().intent(), reading.prediction().confidence());
    }

    static boolean isNearly(String one, String other) {
        Set<String> first = pieces(one);
        Set<String> second = pieces(other);
        long both = first.stream().filter(second::contains).count();
        long all = first.size() + second.size() - both;
        return all > 0 && (double) both / all >= NEARLY;
    }

    private static Set<String> pieces(String text) {
        String key = " " + TextKey.of(text).value() + " ";
        Set<String> pieces = new HashSet<>();
        for (int i = 0; i + 2 <= key.length(); i++) {
            pieces.add(key.substring(i, i + 2));
        }
        return pieces;
    }
}
