package io.frontdesk.chat.answer.generated;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

class TokenBudgetTest {
    private static final Clock MONDAY = at("2026-11-23T10:00:00Z");
    private static final Clock TUESDAY = at("2026-11-24T00:00:01Z");

    @TempDir
    private Path folder;

    @Test
    void whatWasSpentTodayOutlivesARestart() {
        Path file = folder.resolve("tokens");
        TokenBudget budget = new TokenBudget(file, 100, MONDAY);
        budget.spend(60);
        assertThat(budget.isOpen()).isTrue();
        TokenBudget again = new TokenBudget(file, 100, MONDAY);
        again.spend(40);
        assertThat(again.isOpen()).isFalse();
        TokenBudget tomorrow = new TokenBudget(file, 100, TUESDAY);
        assertThat(tomorrow.isOpen()).isTrue();
        assertThat(tomorrow.spentToday()).isZero();
    }

    @Test
    void aBrokenFileCountsFromNothingAndNoLimitIsNoLimit() throws IOException {
        Path file = Files.writeString(folder.resolve("tokens"), "what?");
        TokenBudget budget = new TokenBudget(file, 0, MONDAY);
        budget.spend(1_000_000);
        assertThat(budget.isOpen()).isTrue();
        assertThat(new TokenBudget(file, 0, MONDAY).spentToday()).isEqualTo(1_000_000);
    }

    private static Clock at(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }
}
