package io.frontdesk.chat.learning.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.learning.example.Example;
import io.frontdesk.chat.learning.example.TestExamples;
import io.frontdesk.chat.learning.job.LeftOut;
import io.frontdesk.chat.learning.job.LeftOut.Why;
import io.frontdesk.intent.Utterance;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

class LearnableExamplesTest {
    private static final List<Utterance> TEXTS =
            List.of(new Utterance("Where is it?", "track", "en"), new Utterance("money back", "refund", "en"));

    @Test
    void labelThatNoIntentHasAnyMoreIsLeftOutAndSaid() {
        Example gone = TestExamples.of("a", "en", "do you sell gift cards", "gift_cards");
        Example known = TestExamples.of("b", "en", "is there a warranty", "warranty");
        Example foreign = TestExamples.of("c", "en", "who won the match", Utterance.OUT_OF_SCOPE);

        LearnableExamples found = LearnableExamples.of(List.of(gone, known, foreign), TEXTS, Set.of("warranty"));

        assertThat(found.learnable()).containsExactly(known, foreign);
        assertThat(found.leftOut()).containsExactly(new LeftOut(Why.UNKNOWN_LABEL, 1, List.of("gift_cards")));
    }

    @Test
    void ofTwoPeopleTheLaterCountsAndTheKnowledgeAboveBoth() {
        Example earlier = TestExamples.of("a", "en", "It has not come", "refund");
        Example later = TestExamples.of("b", "en", "it has not come!", "track");
        Example same = TestExamples.of("c", "en", "it has not come", "track");
        Example against = TestExamples.of("d", "en", "where is it", "refund");

        LearnableExamples found = LearnableExamples.of(List.of(later, earlier, same, against), TEXTS, Set.of());

        assertThat(found.learnable()).containsExactly(later, same);
        assertThat(found.leftOut())
                .containsExactly(
                        new LeftOut(Why.KNOWN_OTHERWISE, 1, List.of("refund")),
                        new LeftOut(Why.CONTRADICTED, 1, List.of("refund")));
    }
}
