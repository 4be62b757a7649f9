package io.frontdesk.intent.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

class InferencePoolTest {
    @Test
    void refusesWhatTheQueueDoesNotHold() throws Exception {
        CountDownLatch blocked = new CountDownLatch(1);
        CountDownLatch started = new CountDownLatch(1);
        try (InferencePool pool = InferencePool.of(1, 1, "test");
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> running = callers.submit(() -> pool.call(() -> {
                started.countDown();
                blocked.await();
                return 1;
            }));
            started.await();
            List<Future<Integer>> others = IntStream.range(0, 3)
                    .mapToObj(i -> callers.submit(() -> pool.call(() -> 2)))
                    .toList();
            long refused =
                    others.stream().filter(InferencePoolTest::isRefusedSoon).count();
            blocked.countDown();
            assertThat(refused).isEqualTo(2);
            assertThat(running.get()).isEqualTo(1);
        }
    }

    @Test
    void passesFailuresOnAndEndsWithAName() {
        InferencePool pool = InferencePool.of(1, 1, "test");
        assertThatThrownBy(() -> pool.call(() -> {
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        pool.close();
        assertThatThrownBy(() -> pool.call(() -> 1)).hasMessage("the classifier is closed");
    }

    private static boolean isRefusedSoon(Future<Integer> call) {
        long end = System.nanoTime() + 500_000_000L;
        while (!call.isDone() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        return call.isDone() && call.state() == Future.State.FAILED && call.exceptionNow() instanceof Overloaded;
    }
}
