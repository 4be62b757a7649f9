package io.frontdesk.chat.identity.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Passwords cheap = new Passwords(new HashSettings(8_192, 1, 2));
    private final Passwords dear = new Passwords(new HashSettings(9_216, 2, 2));

    @Test
    void onlyTheSamePasswordMatchesHoweverItsLettersWereTyped() {
        String hash = cheap.hash("caf\u00e9 \u5bc6\u7801 41");
        assertThat(cheap.matches("cafe\u0301 \u5bc6\u7801 41", hash)).isTrue();
        assertThat(cheap.matches("cafe \u5bc6\u7801 41", hash)).isFalse();
        assertThat(cheap.matches("", hash)).isFalse();
        assertThat(cheap.matches("anything", null)).isFalse();
        assertThat(cheap.hash("same")).isNotEqualTo(cheap.hash("same"));
    }

    @Test
    void hashesOfOtherParametersStillMatchAndAreKnownToBeOld() {
        String old = cheap.hash("rattle-harbour");
        assertThat(dear.matches("rattle-harbour", old)).isTrue();
        assertThat(dear.isOutdated(old)).isTrue();
        assertThat(cheap.isOutdated(old)).isFalse();
        assertThat(dear.isOutdated(dear.hash("rattle-harbour"))).isFalse();
    }

    /** The third vector of the reference implementation's test for version 19 ("password", "somesalt", t=2, m=256, p=1). */
    @Test
    void agreesWithTheReferenceImplementation() {
        String reference = "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";
        assertThat(cheap.matches("password", reference)).isTrue();
        assertThat(cheap.matches("Password", reference)).isFalse();
    }

    @Test
    void settingsThatWouldProtectNobodyStopTheStart() {
        assertThatThrownBy(() -> new HashSettings(64, 1, 2)).hasMessageContaining("frontdesk.passwords.memory");
    }
}
