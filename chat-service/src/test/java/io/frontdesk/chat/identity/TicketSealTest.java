package io.frontdesk.chat.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.conversation.ConversationId;
import org.junit.jupiter.api.Test;

import java.util.UUID;

class TicketSealTest {
    private final TicketSeal seal = new TicketSeal("a key of the installation");

    @Test
    void knowsItsOwnTokensAndTheirLanguage() {
        ConversationId id = ConversationId.fresh();
        assertThat(seal.language(id, seal.token(id, "zh"))).contains("zh");
        assertThat(seal.language(id, seal.token(id, "en"))).contains("en");
        assertThat(seal.token(id, "en")).isNotEqualTo(seal.token(id, "en")).hasSizeLessThan(128);
    }

    @Test
    void takesNoneOfAnotherConversationOrInstallationOrThatWasChanged() {
        ConversationId id = ConversationId.fresh();
        String token = seal.token(id, "en");
        assertThat(seal.language(ConversationId.fresh(), token)).isEmpty();
        assertThat(new TicketSeal("another key").language(id, token)).isEmpty();
        assertThat(seal.language(id, "x" + token)).isEmpty();
        assertThat(seal.language(id, token + "A")).isEmpty();
        assertThat(seal.language(id, token.substring(0, token.indexOf('.') + 1)))
                .isEmpty();
        assertThat(seal.language(id, "")).isEmpty();
    }

    @Test
    void takesNoneThatIsOlderThanADay() {
        long then = System.currentTimeMillis() - 25 * 3_600_000L;
        ConversationId old = new ConversationId(
                new UUID((then << 16) | 0x7000, UUID.randomUUID().getLeastSignificantBits()));
        assertThat(seal.language(old, seal.token(old, "en"))).isEmpty();
    }
}
