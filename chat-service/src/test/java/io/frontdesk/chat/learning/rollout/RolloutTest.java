package io.frontdesk.chat.learning.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.learning.gate.Verdict;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

class RolloutTest {
    private static final List<ConversationId> TALKS =
            Stream.generate(ConversationId::fresh).limit(10_000).toList();

    @Test
    void servesItsShareOfConversationsAndKeepsThoseItHas() {
        Rollout small = rollout("1", 0.1);
        Rollout large = rollout("1", 0.5);
        assertThat(share(small)).isCloseTo(0.1, within(0.015));
        assertThat(share(large)).isCloseTo(0.5, within(0.025));
        assertThat(TALKS).filteredOn(small::serves).allMatch(large::serves);
        assertThat(TALKS).noneMatch(rollout("1", 0)::serves);
    }

    @Test
    void takesOtherConversationsFirstInEachRollout() {
        Rollout one = rollout("1", 0.5);
        Rollout other = rollout("2", 0.5);
        assertThat(TALKS.stream()
                        .filter(talk -> one.serves(talk) == other.serves(talk))
                        .count())
                .isBetween(4_700L, 5_300L);
    }

    @Test
    void goesOnShareByShare() {
        RolloutSettings settings =
                new RolloutSettings(true, 200, Duration.ofHours(24), List.of(10, 50), 300, Duration.ofHours(24), 30);
        assertThat(settings.after(0)).isEqualTo(0.1);
        assertThat(settings.after(0.1)).isEqualTo(0.5);
        assertThat(settings.after(0.5)).isEqualTo(1.0);
        assertThatThrownBy(() -> new RolloutSettings(
                        true, 200, Duration.ofHours(24), List.of(50, 10), 300, Duration.ofHours(24), 30))
                .hasMessageContaining("frontdesk.rollout.shares");
    }

    @Test
    void knowsAQuestionThatIsNearlyTheOneBefore() {
        assertThat(ShadowReader.isNearly("where is my parcel?", "Where IS my parcel then"))
                .isTrue();
        assertThat(ShadowReader.isNearly("我的快递到哪了", "我的快递到哪里了？")).isTrue();
        assertThat(ShadowReader.isNearly("where is my parcel?", "I want my money back"))
                .isFalse();
    }

    private static double share(Rollout rollout) {
        return TALKS.stream().filter(rollout::serves).count() / (double) TALKS.size();
    }

    private static Rollout rollout(String id, double share) {
        Verdict verdict = new Verdict("en", "en-1", "en-0", true, List.of(), Verdict.Figures.NONE);
        return new Rollout(
                id,
                "en",
                "en-1",
                "en-0",
                RolloutState.SHARE,
                share,
                "by_hand",
                "Anna",
                Instant.EPOCH,
                Instant.EPOCH,
                1,
                verdict);
    }
}
