package io.frontdesk.chat.proactive;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.proactive.ProactiveRule.Hours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

class ProactiveRuleTest {
    @ParameterizedTest
    @CsvSource({
        "*, /anything, true",
        "/cart, /cart, true",
        "/cart, /cart/2, false",
        "/cart*, /cart/2, true",
        "*/checkout*, /en/checkout/pay, true",
        "*/checkout, /en/checkout/pay, false",
        "/a*b*c, /a-b-b-c, true",
        "/a*b*c, /a-c-b, false",
        "/产品/*, /产品/3, true"
    })
    void starsStandForAnything(String pattern, String path, boolean fits) {
        assertThat(ProactiveRule.matches(pattern, path)).isEqualTo(fits);
    }

    @Test
    void aPatternOfManyStarsIsSoonTried() {
        assertThat(ProactiveRule.matches("*a".repeat(90) + "x", "a".repeat(2_000)))
                .isFalse();
    }

    @Test
    void everyConditionMustHold() {
        ProactiveRule rule = rule(2, Hours.OPEN, true);
        assertThat(rule.fits("/cart", "en", 2, true)).isTrue();
        assertThat(rule.fits("/cart", "en", 1, true)).isFalse();
        assertThat(rule.fits("/cart", "zh", 2, true)).isFalse();
        assertThat(rule.fits("/", "en", 2, true)).isFalse();
        assertThat(rule.fits("/cart", "en", 2, false)).isFalse();
        assertThat(rule(1, Hours.CLOSED, true).fits("/cart", "en", 1, false)).isTrue();
        assertThat(rule(1, Hours.ANY, false).fits("/cart", "en", 1, true)).isFalse();
    }

    private static ProactiveRule rule(int visits, Hours hours, boolean on) {
        return new ProactiveRule("a", "A", "/cart", 10, visits, hours, 1, Map.of("en", "Hello"), on);
    }
}
