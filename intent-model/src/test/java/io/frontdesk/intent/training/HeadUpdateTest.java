package io.frontdesk.intent.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.baseline.ExampleVotes;
import io.frontdesk.intent.checkpoint.BaseCheckpoint;
import io.frontdesk.intent.checkpoint.BertShape;
import io.frontdesk.intent.data.UtteranceFile;
import io.frontdesk.intent.data.UtteranceSplit;
import io.frontdesk.intent.encoder.EncodedUtterances;
import io.frontdesk.intent.encoder.SentenceEncoder;
import io.frontdesk.intent.evaluation.Calibration;
import io.frontdesk.intent.export.CalibrationPlan;
import io.frontdesk.intent.export.ModelPublication;
import io.frontdesk.intent.headonly.DataChange;
import io.frontdesk.intent.headonly.HeadUpdate;
import io.frontdesk.intent.headonly.NoHeadUpdate;
import io.frontdesk.intent.registry.ModelFolder;
import io.frontdesk.intent.registry.ModelJson;
import io.frontdesk.intent.registry.TrainingMetrics.Epoch;
import io.frontdesk.intent.serving.BertIntentClassifier;
import io.frontdesk.intent.serving.SecondOpinion;
import io.frontdesk.intent.training.TrainingSettings.Machine;
import io.frontdesk.intent.training.TrainingSettings.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** A real head over a real, if tiny, encoder: new intents, withdrawn ones, and what a model must have kept for it. */
class HeadUpdateTest {
    private static final BertShape SHAPE = new BertShape(21128, 32, 2, 2, 64, 128, 1e-12);
    private static final BaseCheckpoint BASE = BaseCheckpoint.named("bge-small-zh");

    @TempDir
    private Path folder;

    @Test
    void learnsANewIntentAndForgetsAWithdrawnOne() throws IOException {
        try (SentenceEncoder frozen = SentenceEncoder.open(BASE)) {
            ModelFolder before = trained(frozen);
            List<Utterance> data = new ArrayList<>(utterances("退款", "怎么还没到", "refund", 12));
            data.addAll(utterances("请开", "张发票", "invoice", 12));
            data.addAll(utterances("优惠券", "不能用", "coupon", 12));

            ModelFolder after = updated(before, data, frozen, "head");

            try (BertIntentClassifier served = BertIntentClassifier.open(after.path())) {
                assertThat(served.labels()).containsExactlyInAnyOrder("refund", "invoice", "coupon");
                assertThat(right(served, data)).isGreaterThanOrEqualTo(data.size() * 9 / 10);
            }
            assertThat(UtteranceFile.read(after.file(ModelFolder.TRAINING)))
                    .as("a part of the new texts sets thresholds")
                    .hasSizeLessThan(data.size());
            assertThat(Files.size(after.file(ModelFolder.EXAMPLES))).isPositive();

            ModelFolder again = updated(after, data, frozen, "again");
            assertThat(again.labels()).isEqualTo(after.labels());
        }
    }

    /** A whole training that is calibrated apart stops by texts of its own, and whoever updates its head finds them new. */
    @Test
    void newTextsOfKnownLabelsAreLearnedAndDoNotDiluteWhatItIsCalibratedOn() throws IOException {
        try (SentenceEncoder frozen = SentenceEncoder.open(BASE)) {
            ModelFolder before = trained(frozen);
            List<Utterance> data = new ArrayList<>(UtteranceFile.read(before.file(ModelFolder.TRAINING)));
            data.addAll(utterances("退款什么时候", "到账", "refund", 40));

            ModelFolder after = updated(before, data, frozen, "head");

            assertThat(calibratedOn(after)).isEqualTo(calibratedOn(before));
            assertThat(UtteranceFile.read(after.file(ModelFolder.TRAINING))).hasSize(data.size());
        }
    }

    private static int calibratedOn(ModelFolder model) {
        return ModelJson.read(model.file(ModelFolder.CALIBRATION), Calibration.Stored.class)
                .set()
                .texts();
    }

    /** In another order each example would vote with the vector of another, and nobody would see it. */
    @Test
    void noModelIsMadeWhoseExamplesAreInAnotherOrderThanItsTexts() {
        try (SentenceEncoder frozen = SentenceEncoder.open(BASE)) {
            assertThatThrownBy(() -> trained(frozen, true))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("another order");
        }
    }

    @Test
    void needsWhatTheModelKeptOfItsTraining() throws IOException {
        try (SentenceEncoder frozen = SentenceEncoder.open(BASE)) {
            ModelFolder before = trained(frozen);
            assertThatThrownBy(() -> DataChange.of(before, utterances("退款", "呢", "refund", 3), 7))
                    .isInstanceOf(NoHeadUpdate.class)
                    .hasMessageContaining("2 labels");
        }
    }

    private ModelFolder updated(ModelFolder from, List<Utterance> data, SentenceEncoder frozen, String name)
            throws IOException {
        SecondOpinion opinion = SecondOpinion.read(from, base -> frozen);
        return new HeadUpdate(DataChange.of(from, data, 7), opinion, "test")
                .writeTo(folder.resolve(name), Clock.systemUTC());
    }

    private ModelFolder trained(SentenceEncoder frozen) throws IOException {
        return trained(frozen, false);
    }

    private ModelFolder trained(SentenceEncoder frozen, boolean backwards) throws IOException {
        List<Utterance> train = new ArrayList<>(utterances("退款", "怎么还没到", "refund", 12));
        train.addAll(utterances("快递", "到哪里了", "delivery", 12));
        train.addAll(utterances("请开", "张发票", "invoice", 12));
        List<Utterance> valid = train.stream()
                .map(row -> new Utterance(row.text() + "吗", row.label(), "zh"))
                .toList();
        UtteranceSplit split = new UtteranceSplit(train, valid);
        TrainingSettings settings = TrainingSettings.defaults()
                .with(new Schedule(6, 8, 0.1, 5))
                .with(new TrainingSettings.Optimisation(3e-3, 3e-3, 1, 0.01, 1))
                .with(new TrainingSettings.Objective(0.1, 0, 0, 0, 0, 0, 0)) // its sentences are not the checkpoint's
                .with(new Machine(DeviceChoice.CPU, 1));
        FineTuned model = new FineTuner(
                        BASE, () -> TinyBert.weights(SHAPE, 3), settings, folder.resolve("work"), new Silence())
                .train(split);
        ExampleVotes votes = ExampleVotes.of(
                model.labels(), EncodedUtterances.of(frozen, backwards ? train.reversed() : train), List.of());
        return new ModelPublication(
                        model,
                        split,
                        CalibrationPlan.on(valid),
                        new SecondOpinion(votes, frozen),
                        null,
                        "zh",
                        7,
                        "test")
                .writeTo(folder.resolve("before"), Clock.systemUTC());
    }

    private static long right(BertIntentClassifier served, List<Utterance> data) {
        return data.stream()
                .filter(row -> served.classify(row.text())
                        .ranking()
                        .getFirst()
                        .intent()
                        .equals(row.label()))
                .count();
    }

    private static List<Utterance> utterances(String before, String after, String label, int count) {
        List<Utterance> utterances = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            utterances.add(new Utterance(before + i + after, label, "zh"));
        }
        return utterances;
    }

    private static final class Silence implements TrainingProgress {
        @Override
        public void step(Step step) {}

        @Override
        public void epoch(Epoch epoch, boolean best) {}

        @Override
        public void restarted(String reason, double rateShare) {}
    }
}
