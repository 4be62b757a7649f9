package io.frontdesk.chat.identity.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.identity.limit.LimitSettings;
import org.junit.jupiter.api.Test;

import java.time.Duration;

class LoginThrottleTest {
    private final LoginThrottle throttle = new LoginThrottle(new LimitSettings(20, 5, 20, 100, 5));

    @Test
    void anAddressMayFailFiveTimesAMinuteWhateverTheAccounts() {
        for (int account = 0; account < 5; account++) {
            assertThat(throttle.attempt("a" + account + "@example.com", "10.0.0.1"))
                    .isZero();
            throttle.failed("a" + account + "@example.com", "10.0.0.1");
        }
        assertThat(throttle.attempt("b@example.com", "10.0.0.1"))
                .isBetween(Duration.ofMillis(1), Duration.ofMinutes(1));
        assertThat(throttle.attempt("b@example.com", "10.0.0.2")).isZero();
    }

    @Test
    void aWholeOfficeMaySignInAtNine() {
        for (int person = 0; person < 50; person++) {
            assertThat(throttle.attempt("p" + person + "@example.com", "10.0.0.3"))
                    .isZero();
            throttle.succeeded("p" + person + "@example.com", "10.0.0.3");
        }
    }

    @Test
    void theWaitDoublesWithEveryFailure() {
        Backoff backoff = new Backoff(3, Duration.ofMinutes(15));
        long before = 0;
        for (int failure = 0; failure < 30; failure++) {
            backoff.failed("k");
            long wait = Math.round(backoff.wait("k").toMillis() / 1000.0);
            assertThat(wait).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(900);
            before = wait;
        }
        assertThat(before).isEqualTo(900);
        backoff.forget("k");
        assertThat(backoff.wait("k")).isZero();
    }

    @Test
    void guessingFromManyAddressesSlowsDownButDoesNotShutTheOwnerOut() {
        assertThat(throttle.attempt("owner@example.com", "192.0.2.1")).isZero();
        throttle.succeeded("owner@example.com", "192.0.2.1");
        for (int guess = 0; guess < 12; guess++) {
            throttle.failed("Owner@example.com ", "198.51.100." + guess);
        }
        assertThat(throttle.attempt("owner@example.com", "198.51.100.99")).isPositive();
        assertThat(throttle.attempt("owner@example.com", "192.0.2.1")).isZero();
    }
}
