package io.frontdesk.chat.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.recommend.Next.Source;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class NextModelTest {
    private static final List<Journey> JOURNEYS = journeys();

    @Test
    void whatFollowedMostOftenComesFirst() {
        NextModel model = NextModel.learn(JOURNEYS, Likeness.NONE);
        List<Next> after = model.after(List.of("late"), 3);
        assertThat(after.getFirst().entry()).isEqualTo("missing");
        assertThat(after.getFirst().source()).isIn(Source.FOLLOWS, Source.TOGETHER);
        assertThat(after.getFirst().support()).isEqualTo(40);
        assertThat(model.popular(List.of("late"), 1).getFirst().entry()).isEqualTo("hours");
    }

    @Test
    void probabilitiesAddUpToOneAndNothingAskedComesAgain() {
        NextModel model = NextModel.learn(JOURNEYS, Likeness.NONE);
        List<Next> all = model.after(List.of("late", "missing"), 100);
        assertThat(all)
                .extracting(Next::entry)
                .doesNotContain("late", "missing")
                .doesNotHaveDuplicates();
        assertThat(all.stream().mapToDouble(Next::probability).sum()).isCloseTo(1, offset(1e-9));
        assertThat(all.getFirst().entry()).isEqualTo("refund");
    }

    @Test
    void aStepThatWasNeverSeenFallsBackToWhatIsAskedMostOrIsAlike() {
        NextModel plain = NextModel.learn(JOURNEYS, Likeness.NONE);
        assertThat(plain.after(List.of("brand-new"), 1).getFirst().entry()).isEqualTo("hours");
        Likeness likeness = Likeness.of(Map.of(
                "brand-new", new float[] {1, 0},
                "size", new float[] {0.9f, 0.1f},
                "hours", new float[] {0, 1}));
        List<Next> alike = NextModel.learn(JOURNEYS, likeness).after(List.of("brand-new"), 5);
        assertThat(alike.stream().filter(next -> next.source() == Source.ALIKE))
                .extracting(Next::entry)
                .contains("size");
    }

    @Test
    void templatesLeadSomewhereAndAreNeverOffered() {
        List<Journey> journeys = Collections.nCopies(10, new Journey(List.of(Journey.INTENT + "order", "refund")));
        NextModel model = NextModel.learn(journeys, Likeness.NONE);
        assertThat(model.after(List.of(Journey.INTENT + "order"), 5))
                .extracting(Next::entry)
                .containsExactly("refund");
        assertThat(model.popular(List.of("x"), 5)).extracting(Next::entry).containsExactly("refund");
        assertThat(Journey.step(null, "greeting")).isEmpty();
        assertThat(Journey.step("a", "greeting")).contains("a");
    }

    @Test
    void nothingIsOfferedWhereTooLittleIsKnown() {
        RecommendSettings usual = RecommendSettings.usual();
        NextModel thin = NextModel.learn(JOURNEYS.subList(0, 30), Likeness.NONE);
        assertThat(usual.enough(thin, thin.after(List.of("late"), 3))).isEmpty();
        NextModel model = NextModel.learn(JOURNEYS, Likeness.NONE);
        assertThat(usual.enough(model, model.after(List.of("late"), 3))).isNotEmpty();
        assertThat(usual.enough(model, model.after(List.of("brand-new"), 3))).isEmpty();
        assertThat(NextModel.learn(List.of(), Likeness.NONE).after(List.of("late"), 3))
                .isEmpty();
        assertThat(model.after(List.of(), 3)).isEmpty();
    }

    @Test
    void aSmallAndSteadyShareOfConversationsGetsWhatIsPopular() {
        List<Arm> arms = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            arms.add(Arm.of(
                    ConversationId.parse(UUID.nameUUIDFromBytes(new byte[] {(byte) i, (byte) (i >> 8)})
                                    .toString())
                            .orElseThrow(),
                    0.1));
        }
        double share = Collections.frequency(arms, Arm.POPULAR) / 20_000.0;
        assertThat(share).isBetween(0.08, 0.12);
        assertThat(Arm.of("next:popular:a:b")).contains(Arm.POPULAR);
        assertThat(Arm.entry("next:popular:a:b")).isEqualTo("a:b");
        assertThat(Arm.of("say:hello")).isEmpty();
    }

    @Test
    void settingsThatMakeNoSenseStopTheStart() {
        assertThatThrownBy(() -> new RecommendSettings(4, 0.1, 1, 1, 0.1, Duration.ofMinutes(1), 1))
                .hasMessage("frontdesk.recommend.choices must be within 0 to 3");
    }

    /** Many ask the hours alone; a late parcel leads to a missing one and on to the money. */
    private static List<Journey> journeys() {
        List<Journey> journeys = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            journeys.add(new Journey(List.of("hours")));
            journeys.add(new Journey(List.of("late", "missing", "refund")));
            journeys.add(new Journey(List.of("size", "hours")));
        }
        return journeys;
    }
}
