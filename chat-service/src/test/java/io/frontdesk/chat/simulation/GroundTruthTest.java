package io.frontdesk.chat.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.TestPack;
import io.frontdesk.chat.client.BotTurn;
import io.frontdesk.chat.client.BotTurn.Choice;
import io.frontdesk.chat.client.BotTurn.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;

class GroundTruthTest {
    private GroundTruth truth;

    @BeforeEach
    void read() throws IOException {
        truth = GroundTruth.of(TestPack.shop());
    }

    @Test
    void anEntryMeetsTheNeedItIsAboutWhateverTheBotThought() {
        BotTurn turn = answer("track-find-parcel", "delivery_cost");
        assertThat(truth.judge(turn, "track_order")).isEqualTo(Outcome.MET);
        assertThat(truth.judge(turn, "delivery_cost")).isEqualTo(Outcome.WRONG);
        assertThat(truth.judge(turn, Needs.FOREIGN)).isEqualTo(Outcome.WRONG);
    }

    @Test
    void whatWasPublishedForATopicMeetsIt() {
        BotTurn turn = answer("gift_wrapping", null);
        assertThat(truth.judge(turn, "gift_wrapping")).isEqualTo(Outcome.WRONG);
        truth.published("gift_wrapping", "gift_wrapping");
        assertThat(truth.judge(turn, "gift_wrapping")).isEqualTo(Outcome.MET);
        assertThat(truth.entryFor("gift_wrapping")).contains("gift_wrapping");
    }

    @Test
    void aTemplateIsAboutItsIntentAndChatterIsNoAnswer() {
        assertThat(truth.judge(turn("answer", "track_order"), "track_order")).isEqualTo(Outcome.MET);
        assertThat(truth.judge(turn("answer", "return_item"), "track_order")).isEqualTo(Outcome.WRONG);
        assertThat(truth.judge(turn("answer", "greeting"), Needs.FOREIGN)).isEqualTo(Outcome.CHATTED);
    }

    @Test
    void otherDecisionsAreWhatTheySay() {
        assertThat(truth.judge(turn("clarify", null), "track_order")).isEqualTo(Outcome.ASKED_BACK);
        assertThat(truth.judge(turn("hand_off", null), "track_order")).isEqualTo(Outcome.PERSON);
        assertThat(truth.judge(turn("fallback", null), "track_order")).isEqualTo(Outcome.DECLINED);
    }

    @Test
    void onlyTheButtonOfTheTrueNeedIsPressed() {
        BotTurn asks = new BotTurn(
                2,
                "Which?",
                "clarify",
                List.of(new Choice("return_item", "Return"), new Choice("talk_to_person", "A person")),
                List.of(),
                null,
                null,
                null,
                null);
        assertThat(truth.choice(asks, "return_item")).isPresent();
        assertThat(truth.choice(asks, "track_order")).isEmpty();
        assertThat(truth.choice(answer("track-find-parcel", null), "track_order"))
                .isEmpty();
    }

    private static BotTurn answer(String entry, @Nullable String intent) {
        return new BotTurn(2, "This.", "answer", List.of(), List.of(new Source(entry, "?")), intent, null, null, null);
    }

    private static BotTurn turn(String decision, @Nullable String intent) {
        return new BotTurn(2, "This.", decision, List.of(), List.of(), intent, null, null, null);
    }
}
