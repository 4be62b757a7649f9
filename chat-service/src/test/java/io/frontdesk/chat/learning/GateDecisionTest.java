package io.frontdesk.chat.learning;

import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.baseline.NearestExamples;
import io.frontdesk.intent.checkpoint.BaseCheckpoint;
import io.frontdesk.intent.encoder.SentenceEncoder;
import org.junit.jupiter.api.Test;

import java.util.List;

class GateDecisionTest {
    private static final List<Utterance> GATE = List.of(
            of("where has my parcel got to", "track"),
            of("I would like my money back", "refund"),
            of("parcel still not here", "track"));

    @Test
    void passesOnlyWhoIsRightNoLessOften() {
        try (SentenceEncoder encoder = SentenceEncoder.open(BaseCheckpoint.named("all-minilm-l6-v2"));
                NearestExamples right = fit(encoder, "track", "refund");
                NearestExamples swapped = fit(encoder, "refund", "track")) {
            GateDecision better = GateDecision.between(right, swapped, GATE);
            assertThat(better.passed()).isTrue();
            assertThat(better.candidate()).isEqualTo(1.0);
            assertThat(better.baseline()).isZero();
            assertThat(GateDecision.between(swapped, right, GATE).passed()).isFalse();
            assertThat(GateDecision.between(right, right, GATE).passed()).isTrue();
            assertThat(GateDecision.between(right, swapped, List.of()).passed()).isFalse();
        }
    }

    private static NearestExamples fit(SentenceEncoder encoder, String parcels, String money) {
        return NearestExamples.fit(
                encoder,
                List.of(
                        of("where is my parcel", parcels),
                        of("track my package", parcels),
                        of("my delivery has not arrived", parcels),
                        of("give me a refund", money),
                        of("I want my money back", money),
                        of("when will I be reimbursed", money)),
                List.of());
    }

    private static Utterance of(String text, String label) {
        return new Utterance(text, label, "en");
    }
}
