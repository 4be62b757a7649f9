package io.frontdesk.chat.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class PlacesTest {
    private static final Duration PATIENCE = Duration.ofMillis(500);

    @Test
    void letsInWhomItCanAnswerWithinThePatience() {
        Places places = new Places(2, 500, PATIENCE);
        work(places, 10);
        List<Places.Place> taken = takeAll(places);
        assertThat(taken).as("two threads, 500 ms, 10 ms each").hasSize(100);
        taken.getFirst().read();
        taken.getFirst().read();
        assertThat(takeAll(places)).as("one waits no more").hasSize(1);
    }

    @Test
    void letsFewerInWhenTheWorkTakesLonger() {
        Places places = new Places(2, 500, PATIENCE);
        work(places, 10);
        work(places, 50);
        assertThat(takeAll(places)).hasSizeBetween(20, 22);
    }

    @Test
    void letsAFewInHoweverSlowItWas() {
        Places places = new Places(2, 500, PATIENCE);
        places.worked(Duration.ofSeconds(9).toNanos());
        assertThat(takeAll(places)).hasSize(16);
    }

    @Test
    void letsNoMoreInThanItMayHoweverFastItWas() {
        Places places = new Places(2, 50, PATIENCE);
        List<Places.Place> taken = takeAll(places);
        assertThat(taken).as("before anything was measured").hasSize(50);
        taken.forEach(Places.Place::read);
        assertThat(takeAll(places)).as("all still wait for their answer").isEmpty();
        assertThat(places.areFree()).isFalse();
        taken.forEach(Places.Place::close);
        assertThat(places.areFree()).isTrue();
    }

    private static void work(Places places, int millis) {
        for (int i = 0; i < 200; i++) {
            places.worked(Duration.ofMillis(millis).toNanos());
        }
    }

    private static List<Places.Place> takeAll(Places places) {
        return Stream.generate(places::take)
                .takeWhile(Optional::isPresent)
                .map(Optional::get)
                .toList();
    }
}
