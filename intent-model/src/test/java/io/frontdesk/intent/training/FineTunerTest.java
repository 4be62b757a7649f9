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
import io.frontdesk.intent.export.CalibrationPlan;
import io.frontdesk.intent.export.ModelPublication;
import io.frontdesk.intent.registry.ModelFolder;
import io.frontdesk.intent.registry.TrainingMetrics.Epoch;
import io.frontdesk.intent.registry.TrainingMetrics.Movement;
import io.frontdesk.intent.serving.BertIntentClassifier;
import io.frontdesk.intent.serving.SecondOpinion;
import io.frontdesk.intent.training.TrainingSettings.Machine;
import io.frontdesk.intent.training.TrainingSettings.Optimisation;
import io.frontdesk.intent.training.TrainingSettings.Regularisation;
import io.frontdesk.intent.training.TrainingSettings.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

class FineTunerTest {
    /** A small encoder's own sentences are not those of the checkpoint that the examples are compared under. */
    private static final TrainingSettings.Objective FREE = new TrainingSettings.Objective(0.1, 0, 0, 0, 0, 0, 0);

    private static final BaseCheckpoint BASE = BaseCheckpoint.named("bge-small-zh");
    private static final BertShape SHAPE = new BertShape(21128, 16, 2, 2, 32, 128, 1e-12);
    private static final List<String> LABELS = List.of("refund", "delivery", "invoice");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.9})
    void aResumedRunEndsWhereAnUninterruptedOneDoes(double averaging) {
        TrainingSettings settings = settings(3e-3).with(new Regularisation(0.1, 0, 0.2, averaging));
        FineTuned whole = tuner("whole", settings, new Silence()).train(split());

        assertThatThrownBy(() -> tuner("cut", settings, new Cut(2)).train(split()))
                .isInstanceOf(Interrupted.class);
        FineTuned resumed = tuner("cut", settings, new Silence()).resume(split());

        assertThat(losses(resumed)).isEqualTo(losses(whole));
        assertThat(resumed.directions().values()).isEqualTo(whole.directions().values());
        assertThat(resumed.metrics().encoderMovement())
                .isEqualTo(whole.metrics().encoderMovement())
                .allMatch(movement -> movement.relative() > 0);
        assertThat(resumed.kept()).isEqualTo(whole.kept());
    }

    @Test
    void refusesToResumeWithOtherData() {
        tuner("run", settings(3e-3), new Silence()).train(split());
        UtteranceSplit other = new UtteranceSplit(utterances(9), utterances(2));

        assertThatThrownBy(() -> tuner("run", settings(3e-3), new Silence()).resume(other))
                .isInstanceOf(OtherTraining.class);
    }

    @Test
    void goesBackOnceAtHalfTheRateWhenTheNumbersBreakAndThenGivesUp() {
        Silence progress = new Silence();

        assertThatThrownBy(() -> tuner("broken", settings(1e36), progress).train(split()))
                .isInstanceOf(Diverged.class);

        assertThat(progress.restarts).containsExactly(0.5);
    }

    @Test
    void leavesFrozenLayersAsTheyAre() {
        TrainingSettings frozen = settings(3e-3).with(new Regularisation(0.1, 1, 0, 0));

        FineTuned model = tuner("frozen", frozen, new Silence()).train(split());

        List<Double> moved = model.metrics().encoderMovement().stream()
                .map(Movement::relative)
                .toList();
        assertThat(moved.subList(0, 2)).containsOnly(0.0);
        assertThat(moved.subList(2, moved.size())).isNotEmpty().allMatch(distance -> distance > 0);
    }

    @Test
    void refusesToFreezeTheWholeEncoder() {
        TrainingSettings frozen = settings(3e-3).with(new Regularisation(0.1, SHAPE.layers(), 0, 0));

        assertThatThrownBy(() -> tuner("ice", frozen, new Silence()).train(split()))
                .isInstanceOf(UnusableData.class)
                .hasMessageContaining("frozenLayers");
    }

    @Test
    void refusesDataWithOneLabel() {
        List<Utterance> one = utterances(6).stream()
                .filter(utterance -> utterance.label().equals("refund"))
                .toList();

        assertThatThrownBy(() -> tuner("one", settings(1e-3), new Silence()).train(new UtteranceSplit(one, one)))
                .isInstanceOf(UnusableData.class)
                .hasMessageContaining("2 labels");
    }

    @Test
    void itsModelFolderIsServed() throws IOException {
        FineTuned model =
                tuner("served", settings(3e-3).with(FREE), new Silence()).train(split());
        ModelFolder written;
        try (SentenceEncoder frozen = SentenceEncoder.open(model.base())) {
            ExampleVotes votes =
                    ExampleVotes.of(model.labels(), EncodedUtterances.of(frozen, split().train()), List.of());
            written = new ModelPublication(
                            model,
                            split(),
                            CalibrationPlan.on(split().valid()),
                            new SecondOpinion(votes, frozen),
                            null,
                            "zh",
                            7,
                            "test")
                    .writeTo(folder.resolve("zh-1"), Clock.systemUTC());
        }

        try (BertIntentClassifier served = BertIntentClassifier.open(written.path())) {
            assertThat(served.version()).isEqualTo("zh-1");
            assertThat(served.labels()).containsExactlyInAnyOrderElementsOf(LABELS);
            assertThat(served.classify("退款什么时候到账").ranking()).hasSize(3);
        }
        assertThat(written.metrics().epochs()).hasSize(3);
        assertThat(written.metrics().quantisation().texts())
                .isEqualTo(split().valid().size());
        assertThat(written.config().precision()).isIn("fp32", "int8");
        assertThat(UtteranceFile.read(written.file(ModelFolder.TRAINING))).isEqualTo(split().train());
    }

    @Test
    void saysInOneSentenceThatThereIsNoGpu() {
        if (ai.djl.engine.Engine.getEngine("PyTorch").getGpuCount() > 0) {
            return;
        }
        assertThatThrownBy(() -> TorchEngine.start(new Machine(DeviceChoice.GPU, 0)))
                .isInstanceOf(NoGpu.class)
                .hasMessageContaining("no CUDA device");
    }

    private FineTuner tuner(String name, TrainingSettings settings, TrainingProgress progress) {
        return new FineTuner(BASE, () -> TinyBert.weights(SHAPE, 3), settings, folder.resolve(name), progress);
    }

    private static TrainingSettings settings(double rate) {
        return TrainingSettings.defaults()
                .with(new Schedule(3, 8, 0.1, 5))
                .with(new Optimisation(rate, rate, 1, 0.01, 1))
                .with(new Machine(DeviceChoice.CPU, 1));
    }

    private static List<Double> losses(FineTuned model) {
        return model.metrics().epochs().stream().map(Epoch::trainLoss).toList();
    }

    private static UtteranceSplit split() {
        return new UtteranceSplit(utterances(10), utterances(3));
    }

    private static List<Utterance> utterances(int each) {
        List<Utterance> utterances = new ArrayList<>();
        for (int i = 0; i < each; i++) {
            utterances.add(new Utterance("退款" + i + "怎么还没到", "refund", "zh"));
            utterances.add(new Utterance("快递" + i + "到哪里了", "delivery", "zh"));
            utterances.add(new Utterance("请开" + i + "张发票", "invoice", "zh"));
        }
        return utterances;
    }

    private static class Silence implements TrainingProgress {
        private final List<Double> restarts = new ArrayList<>();

        @Override
        public void step(Step step) {}

        @Override
        public void epoch(Epoch epoch, boolean best) {}

        @Override
        public void restarted(String reason, double rateShare) {
            restarts.add(rateShare);
        }
    }

    /** Ends the run in the middle of an epoch, as a kill would. */
    private static final class Cut extends Silence {
        private final int epoch;

        Cut(int epoch) {
            this.epoch = epoch;
        }

        @Override
        public void step(Step step) {
            if (step.epoch() == epoch && step.step() % 4 == 2) {
                throw new Interrupted();
            }
        }
    }

    private static final class Interrupted extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
