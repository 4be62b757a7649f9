package io.frontdesk.chat.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.frontdesk.chat.recommend.Shares.Estimate;
import org.junit.jupiter.api.Test;

class SharesTest {
    @Test
    void intervalsAreThoseOfTheLiterature() {
        Estimate tenth = Shares.share(10, 100);
        assertThat(tenth.low()).isCloseTo(0.0552, offset(5e-5));
        assertThat(tenth.high()).isCloseTo(0.1744, offset(5e-5));
        Estimate difference = Shares.difference(Shares.share(56, 70), Shares.share(48, 80));
        assertThat(difference.value()).isCloseTo(0.2, offset(1e-9));
        assertThat(difference.low()).isCloseTo(0.0524, offset(5e-5));
        assertThat(difference.high()).isCloseTo(0.3339, offset(5e-5));
    }

    @Test
    void nothingIsKnownOfNothing() {
        assertThat(Shares.share(0, 0)).isEqualTo(new Estimate(0, 0, 1));
    }
}
