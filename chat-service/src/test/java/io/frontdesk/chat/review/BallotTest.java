package io.frontdesk.chat.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.review.Ballot.Source;
import io.frontdesk.chat.review.Ballot.Vote;
import io.frontdesk.chat.review.Item.State;
import org.junit.jupiter.api.Test;

import java.time.Instant;

class BallotTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:15:30Z");

    @Test
    void oneIsEnoughUnlessTwoAreAskedFor() {
        Ballot one = Ballot.EMPTY.with(vote("anna", "refund"));
        assertThat(one.state(Ballot.EMPTY, false)).isEqualTo(State.LABELLED);
        assertThat(one.state(Ballot.EMPTY, true)).isEqualTo(State.SECOND);
        assertThat(one.with(vote("anna", "refund")).state(one, true))
                .as("the same person again is no second")
                .isEqualTo(State.SECOND);
        assertThat(one.with(vote("bo", "refund")).state(one, true)).isEqualTo(State.LABELLED);
        assertThat(Ballot.EMPTY.state(Ballot.EMPTY, false)).isEqualTo(State.OPEN);
    }

    @Test
    void contradictionsAreSettledByAThirdAndByNobodyElse() {
        Ballot two = Ballot.EMPTY.with(vote("anna", "refund")).with(vote("bo", "return"));
        assertThat(two.state(Ballot.EMPTY, false)).isEqualTo(State.CONFLICT);
        assertThat(two.label()).isEmpty();
        Ballot third = two.with(vote("cy", "invoice"));
        assertThat(third.state(two, true)).isEqualTo(State.LABELLED);
        assertThat(third.label()).isEqualTo("invoice");
        Ballot convinced = two.with(vote("bo", "refund"));
        assertThat(convinced.state(two, true)).isEqualTo(State.LABELLED);
        assertThat(convinced.label()).isEqualTo("refund");
        Ballot stubborn = two.with(vote("bo", "invoice"));
        assertThat(stubborn.state(two, false)).isEqualTo(State.CONFLICT);
    }

    private static Vote vote(String who, String label) {
        return new Vote(who, who, label, Source.REVIEW, NOW);
    }
}
