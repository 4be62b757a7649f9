package io.frontdesk.chat.knowledge.rehearsal.run;

import io.frontdesk.chat.identity.RefusedField;
import io.frontdesk.chat.knowledge.version.Author;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Does runs one after the other, on a thread that gives way to messages where the platform knows priorities. */
@Singleton
public final class RunBench {
    private static final Logger LOG = LoggerFactory.getLogger(RunBench.class);
    private static final int WAITING = 5;
    private static final Duration BEAT = Duration.ofSeconds(30);
    private static final long TELL_EVERY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Runs runs;
    private final ExecutorService thread;
    /** Those begun here that have not ended. */
    private final Set<String> open = ConcurrentHashMap.newKeySet();

    private final Disposable beats;

    @SuppressWarnings("ThreadPriorityCheck") // nothing depends on it; where it is heeded, messages are quicker
    RunBench(Runs runs) {
        this.runs = runs;
        this.thread = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(WAITING),
                task -> Thread.ofPlatform()
                        .daemon()
                        .name("knowledge-run")
                        .priority(Thread.MIN_PRIORITY)
                        .unstarted(task));
        this.beats = Flux.interval(BEAT)
                .onBackpressureDrop()
                .publishOn(Schedulers.boundedElastic(), 1)
                .subscribe(beat -> stillHere());
    }

    /** What is done; gives its result. */
    public interface Work {
        Object result(Run run, Progress progress);
    }

    /** Begins and returns at once. Refused where too many wait already. */
    public Run begin(Run.Kind kind, @Nullable String draft, String subject, Author author, Work work) {
        Run run = runs.begin(Run.begun(kind, draft, subject, author));
        open.add(run.id());
        try {
            thread.execute(() -> work(run, work));
            return run;
        } catch (RejectedExecutionException full) {
            open.remove(run.id());
            runs.put(run.ended(Run.State.FAILED, ""));
            throw RefusedField.conflict("", WAITING + " checks are waiting already; try again when they are done.");
        }
    }

    @PreDestroy
    void stop() {
        beats.dispose();
        thread.shutdownNow();
    }

    /** One that waits for its turn, or is long in coming to its first step, is not taken for one whose server went down. */
    private void stillHere() {
        try {
            runs.hear(open);
        } catch (RuntimeException away) {
            LOG.warn("that checks of the knowledge go on cannot be kept: {}", away.getMessage());
        }
    }

    private void work(Run run, Work work) {
        Told told = new Told(run);
        try {
            Object result = work.result(run, told);
            runs.put(told.last.ended(Run.State.DONE, RunJson.text(result)));
        } catch (RuntimeException broken) {
            LOG.error("the check {} of the knowledge failed", run.id(), broken);
            runs.put(told.last.ended(Run.State.FAILED, ""));
        } finally {
            open.remove(run.id());
        }
    }

    /** Keeps how far it is, now and then; tells whoever works that the server stops. */
    private final class Told implements Progress {
        private Run last;
        private long told = System.nanoTime();

        private Told(Run run) {
            this.last = run;
        }

        @Override
        public void at(int done, int total) {
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("the server stops");
            }
            boolean first = last.total() == 0;
            last = last.at(done, total);
            if (first || System.nanoTime() - told > TELL_EVERY_NANOS) {
                runs.put(last);
                told = System.nanoTime();
            }
        }
    }
}
