package io.frontdesk.chat.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.conversation.Citation;
import io.frontdesk.chat.dialogue.Decision.Answer;
import io.frontdesk.chat.dialogue.Decision.Cause;
import io.frontdesk.chat.dialogue.Decision.Clarify;
import io.frontdesk.chat.dialogue.Decision.Fallback;
import io.frontdesk.chat.dialogue.Decision.HandOff;
import io.frontdesk.chat.dialogue.EvidenceFinder.Found;
import io.frontdesk.chat.dialogue.Question.Trouble;
import io.frontdesk.chat.dialogue.chance.Chance;
import io.frontdesk.chat.handoff.HandOffReason;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.FaqHit;
import io.frontdesk.retrieval.FaqQuery;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

class FollowUpsTest {
    private static final Earlier EARLIER = new Earlier("What does delivery cost?", "standard", "It costs €4.90.");
    private static final Question ASKED = new Question("and for a sofa?", "en", null, Trouble.NONE, 1).after(EARLIER);

    /** Gives the first entry from a chance of 0.8 on. */
    private final FollowUps followUps =
            new FollowUps(evidence -> evidence.chance().isEnough()
                    ? new Answer("", List.of(new Citation(first(evidence), "")), null)
                    : new Clarify(List.of()));

    @Test
    void whatIsAnsweredAloneIsReadAlone() {
        assertThat(followUps.in(found(0.9, null, "sofas").evidence())).isEmpty();
        assertThat(followUps.in(found(0.5, null, "sofas").evidence())).isPresent();
    }

    @Test
    void whatIsForeignStaysForeign() {
        Evidence alone = found(0.1, null, "sofas").evidence();
        assertThat(new FollowUps(evidence -> new Fallback(Cause.OUT_OF_SCOPE)).in(alone))
                .isEmpty();
        assertThat(new FollowUps(evidence -> new Fallback(Cause.UNSURE)).in(alone))
                .isPresent();
    }

    @Test
    void anEntryThatTheNewWordsCallForAnswers() {
        Found alone = found(0.5, null, "sofas", "furniture");
        Found light = found(0.9, EARLIER, "furniture", "sofas");
        assertThat(followUps.surer(alone, light)).isSameAs(light);
    }

    /** The question before brings entries of its own, however little the message has to do with it. */
    @Test
    void anEntryThatOnlyTheQuestionBeforeCallsForDoesNot() {
        Found alone = found(0.5, null, "sofas");
        assertThat(followUps.surer(alone, found(0.99, EARLIER, "express"))).isSameAs(alone);
        Found again = found(0.99, EARLIER, "standard");
        assertThat(followUps.surer(alone, again)).isSameAs(again);
    }

    @Test
    void ofTwoThatAreNotEnoughTheSurerIsAskedBackOn() {
        Found alone = found(0.5, null, "sofas");
        Found less = found(0.4, EARLIER, "furniture");
        Found more = found(0.6, EARLIER, "furniture");
        assertThat(followUps.surer(alone, less)).isSameAs(alone);
        assertThat(followUps.surer(alone, more)).isSameAs(more);
    }

    @Test
    void nobodyIsHandedOverForWhatTheQuestionBeforeSounds() {
        FollowUps wary = new FollowUps(evidence ->
                evidence.light() == null ? new Clarify(List.of()) : new HandOff(HandOffReason.SENSITIVE, null));
        Found alone = found(0.5, null, "sofas");
        assertThat(wary.surer(alone, found(0.99, EARLIER, "sofas"))).isSameAs(alone);
    }

    private static String first(Evidence evidence) {
        return evidence.hits().getFirst().entry().id();
    }

    private static Found found(double chance, Earlier light, String... ids) {
        List<FaqHit> hits = Stream.of(ids).map(FollowUpsTest::hit).toList();
        Evidence evidence =
                new Evidence(ASKED, Optional.empty(), Optional.empty(), hits, new Chance(chance, 0.8, 0.2), light);
        return new Found(FaqQuery.of(ASKED.text(), "en", 8), evidence);
    }

    private static FaqHit hit(String id) {
        FaqEntry entry = new FaqEntry(id, "en", "Question of " + id, "Answer", "", List.of(), List.of(), null, null);
        return new FaqHit(entry, 1, 0.7, Map.of());
    }
}
