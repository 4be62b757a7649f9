package io.frontdesk.chat.recommend;

import static java.util.Objects.requireNonNull;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

import java.time.Duration;
import java.util.List;

/**
 * What is offered after an answer.
 *
 * @param choices how many entries at most; 0 for none ever
 * @param atLeast how probable an entry must be to be offered
 * @param steps how many steps must have been learnt from before anything is
 * @param support in how many conversations it must have come after what was asked
 * @param popularShare of conversations that are offered what is asked most instead, to compare; 0 for none
 * @param every how often it is learnt anew
 * @param days how far back
 */
@ConfigurationProperties("frontdesk.recommend")
public record RecommendSettings(
        @Bindable(defaultValue = "3") int choices,
        @Bindable(defaultValue = "0.08") double atLeast,
        @Bindable(defaultValue = "100") int steps,
        @Bindable(defaultValue = "3") int support,
        @Bindable(defaultValue = "0.1") double popularShare,
        @Bindable(defaultValue = "15m") Duration every,
        @Bindable(defaultValue = "180") int days) {
    private static final int MOST_CHOICES = 3;

    public RecommendSettings {
        requireNonNull(every, "every");
        require(choices >= 0 && choices <= MOST_CHOICES, "choices must be within 0 to " + MOST_CHOICES);
        require(atLeast > 0 && atLeast <= 1, "at-least must be within 0 to 1");
        require(steps >= 1, "steps must be at least 1");
        require(support >= 1, "support must be at least 1");
        require(popularShare >= 0 && popularShare <= 1, "popular-share must be within 0 to 1");
        require(every.compareTo(Duration.ofSeconds(1)) >= 0, "every must be a second or more");
        require(days >= 1, "days must be at least 1");
    }

    /** As it is where nobody has set anything. */
    public static RecommendSettings usual() {
        return new RecommendSettings(MOST_CHOICES, 0.08, 100, 3, 0.1, Duration.ofMinutes(15), 180);
    }

    /** Those of {@code ranked} that there is evidence enough for. */
    public List<Next> enough(NextModel model, List<Next> ranked) {
        return model.steps() < steps
                ? List.of()
                : ranked.stream()
                        .filter(next -> next.probability() >= atLeast && next.support() >= support)
                        .toList();
    }

    private static void require(boolean good, String rule) {
        if (!good) {
            throw new IllegalArgumentException("frontdesk.recommend." + rule);
        }
    }
}
