package io.frontdesk.intent.training;

import static java.util.Objects.requireNonNull;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import io.frontdesk.intent.checkpoint.BaseCheckpoint;
import io.frontdesk.intent.checkpoint.BertTokenizer;
import io.frontdesk.intent.checkpoint.BertWeights;
import io.frontdesk.intent.checkpoint.Weight;
import io.frontdesk.intent.data.DataFingerprint;
import io.frontdesk.intent.data.UtteranceSplit;
import io.frontdesk.intent.registry.TrainingMetrics;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Fine-tunes a checkpoint on labelled utterances: encoder and head together, on whatever device was chosen. One run at a
 * time in a process.
 */
public final class FineTuner {
    private final BaseCheckpoint base;
    private final Supplier<BertWeights> weights;
    private final TrainingSettings settings;
    private final WorkFolder work;
    private final TrainingProgress progress;
    private final @Nullable Teacher teacher;
    private final Supplier<Map<String, float[]>> sentences;

    /** @param work a folder of this run's own for its checkpoints; {@link #train} removes what is left there of another */
    public FineTuner(BaseCheckpoint base, TrainingSettings settings, Path work, TrainingProgress progress) {
        this(base, base::weights, settings, work, progress);
    }

    /** The same, also learning what {@code other} says of the training texts, as far as the settings want it. */
    public FineTuner taughtBy(Teacher other) {
        return new FineTuner(base, weights, settings, work, progress, other, sentences);
    }

    /**
     * The same, told what the checkpoint makes of texts for search where somebody has computed that already.
     *
     * @param vectors by their text vectors of length 1; asked for once, when nothing can be refused any more. What they
     *     leave out is computed
     */
    public FineTuner remembering(Supplier<Map<String, float[]>> vectors) {
        return new FineTuner(base, weights, settings, work, progress, teacher, vectors);
    }

    /** The same with weights from elsewhere; only the tokenizer and the pooling are the checkpoint's. */
    FineTuner(
            BaseCheckpoint base,
            Supplier<BertWeights> weights,
            TrainingSettings settings,
            Path work,
            TrainingProgress progress) {
        this(base, weights, settings, new WorkFolder(work), progress, null, Map::of);
    }

    private FineTuner(
            BaseCheckpoint base,
            Supplier<BertWeights> weights,
            TrainingSettings settings,
            WorkFolder work,
            TrainingProgress progress,
            @Nullable Teacher teacher,
            Supplier<Map<String, float[]>> sentences) {
        this.base = requireNonNull(base, "base");
        this.weights = requireNonNull(weights, "weights");
        this.settings = requireNonNull(settings, "settings");
        this.work = work;
        this.progress = requireNonNull(progress, "progress");
        this.teacher = teacher;
        this.sentences = sentences;
    }

    /** Trains from the checkpoint on. */
    public FineTuned train(UtteranceSplit data) {
        try {
            work.clear();
            return run(data, RunState.fresh(identity(data)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the training's checkpoints: " + e.getMessage(), e);
        }
    }

    /**
     * Goes on after the last epoch that an interrupted run of the same data and settings completed, or begins where there
     * is none; {@link OtherTraining} where the run was another.
     */
    public FineTuned resume(UtteranceSplit data) {
        try {
            String identity = identity(data);
            RunState state = work.last().orElseGet(() -> RunState.fresh(identity));
            if (!state.identity().equals(identity)) {
                throw new OtherTraining("the interrupted training here had other data or other settings;"
                        + " repeat it as it was, or leave out --resume to begin anew");
            }
            return run(data, state);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the training's checkpoints", e);
        }
    }

    /** Throws the run's checkpoints away, once what it brought is safe elsewhere. */
    public void forget() {
        try {
            work.clear();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove the training's checkpoints", e);
        }
    }

    private FineTuned run(UtteranceSplit data, RunState state) throws IOException {
        try (BertTokenizer tokenizer = BertTokenizer.of(base)) {
            Examples examples = Examples.of(data, tokenizer);
            return run(teacher == null ? examples : examples.taught(teacher), tokenizer, state);
        }
    }

    private FineTuned run(Examples known, BertTokenizer tokenizer, RunState state) throws IOException {
        BertWeights before = weights.get();
        TorchEngine engine = TorchEngine.start(settings.machine());
        if (!engine.remark().isEmpty()) {
            progress.remark(engine.remark());
        }
        engine.seed(settings.seed());
        double dropout = settings.regularisation().dropout();
        boolean keeping = settings.objective().sentence() > 0;
        Readout readout = keeping ? Readout.keeping(base.pooling()) : Readout.of(base.pooling());
        try (IntentNetwork network = new IntentNetwork(
                engine, before, readout, dropout, known.labels().size())) {
            Examples examples = keeping ? Sentences.remembered(network, known, sentences.get()) : known;
            network.encoder().freezeLowest(settings.regularisation().frozenLayers());
            SurfaceNoise noise =
                    new SurfaceNoise(tokenizer, settings.regularisation().noise(), examples.train());
            TrainingRun.Setting setting = new TrainingRun.Setting(engine, network, examples, noise);
            RunState end = new TrainingRun(setting, settings, work, progress, state).train();
            FineTuned.Kept chosen = new PullBack(network, before).choose(examples);
            FineTuned.Kept kept = keeping ? chosen.withSentences(Sentences.truth(network, examples.valid())) : chosen;
            BertWeights after = trained(network);
            return new FineTuned(
                    base,
                    examples.labels(),
                    after,
                    readout,
                    weight("head.directions", network.directions()),
                    CosineHead.SCALE,
                    new TrainingMetrics(end.curve(), end.bestEpoch(), WeightMovement.between(before, after)),
                    engine.describe(),
                    end.seconds(),
                    kept);
        }
    }

    private static BertWeights trained(IntentNetwork network) {
        Map<String, Weight> trained = new HashMap<>();
        network.encoder().byName().forEach((name, parameter) -> trained.put(name, weight(name, parameter)));
        return new BertWeights(network.encoder().shape(), trained);
    }

    private static Weight weight(String name, Parameter parameter) {
        NDArray array = parameter.getArray();
        List<Long> shape = Arrays.stream(array.getShape().getShape()).boxed().toList();
        return new Weight(name, shape, FloatBuffer.wrap(array.toFloatArray()));
    }

    private String identity(UtteranceSplit data) {
        TrainingSettings comparable = settings.with(new TrainingSettings.Machine(DeviceChoice.AUTO, 0));
        return String.join(
                " ",
                base.name(),
                DataFingerprint.of(data.train()),
                DataFingerprint.of(data.valid()),
                comparable.toString(),
                teacher == null ? "untaught" : teacher.name());
    }
}
