package io.frontdesk.intent.mood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.frontdesk.intent.checkpoint.BaseCheckpoint;
import io.frontdesk.intent.data.BadUtterances;
import io.frontdesk.intent.encoder.SentenceEncoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class MoodHeadTest {
    private static final String HEADER = "text,mood,anger,lang\n";

    @TempDir
    private Path folder;

    @Test
    void tellsThanksFromRage() throws IOException {
        List<MoodExample> examples = MoodFile.read(file("""
                where is my parcel,neutral,0,en
                which sizes do you have,neutral,0,en
                can I pay by bank transfer,neutral,0,en
                thank you so much that was lovely,positive,0,en
                brilliant service I am delighted,positive,0,en
                love the lamp it is gorgeous,positive,0,en
                I am a bit disappointed with the colour,negative,0,en
                still waiting and getting impatient,negative,1,en
                this is the third time you got it wrong and nobody cares,negative,2,en
                you are thieves and my lawyer will write to you,negative,3,en
                worst shop ever never again you liars,negative,3,en
                """));
        try (SentenceEncoder encoder = SentenceEncoder.open(BaseCheckpoint.named("bge-small-en"))) {
            MoodHead head = MoodHead.fit(
                    examples,
                    encoder.encodeAll(examples.stream().map(MoodExample::text).toList()));

            assertThat(head.read(encoder.encode("thanks a lot, wonderful")).mood())
                    .isEqualTo(Mood.POSITIVE);
            assertThat(head.read(encoder.encode("where is my order and which sizes are left"))
                            .mood())
                    .isEqualTo(Mood.NEUTRAL);
            MoodReading rage = head.read(encoder.encode("you liars, I will sue you thieves"));
            assertThat(rage.mood()).isEqualTo(Mood.NEGATIVE);
            assertThat(rage.anger()).isGreaterThanOrEqualTo(2);
            assertThat(rage.angry()).isGreaterThan(0.5);

            MoodEvaluation.Figures figures = MoodEvaluation.of(
                    head,
                    examples,
                    encoder.encodeAll(examples.stream().map(MoodExample::text).toList()));
            assertThat(figures.accuracy()).isEqualTo(1);
            assertThat(figures.angryRecall()).isGreaterThan(0.6);
        }
    }

    @Test
    void namesEveryRowThatIsNone() throws IOException {
        Path bad = file("""
                fine,neutral,0,en
                what,happy,0,en
                so,negative,4,en
                well,positive,2,en
                ,neutral,0,en
                """);

        assertThatThrownBy(() -> MoodFile.read(bad)).isInstanceOfSatisfying(BadUtterances.class, all -> {
            assertThat(all.problems()).hasSize(4);
            assertThat(all.problems().toString())
                    .contains("happy", "anger must be 0 to 3", "not angry", "the text is empty");
        });
        assertThatThrownBy(() -> MoodFile.read(folder.resolve("none.csv"))).hasMessageContaining("none.csv");
    }

    private Path file(String rows) throws IOException {
        return Files.writeString(folder.resolve("mood.csv"), HEADER + rows);
    }
}
