package io.frontdesk.intent.headonly;

import static java.util.Objects.requireNonNull;

import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.baseline.ExampleVotes.Voter;
import io.frontdesk.intent.data.DataFingerprint;
import io.frontdesk.intent.data.UtteranceCsv;
import io.frontdesk.intent.evaluation.Calibration;
import io.frontdesk.intent.evaluation.KeptFeatures.Role;
import io.frontdesk.intent.evaluation.LabelledOutputs;
import io.frontdesk.intent.evaluation.Target;
import io.frontdesk.intent.export.OnnxHead;
import io.frontdesk.intent.registry.CorruptModel;
import io.frontdesk.intent.registry.ModelDraft;
import io.frontdesk.intent.registry.ModelFolder;
import io.frontdesk.intent.registry.ModelJson;
import io.frontdesk.intent.registry.ModelOrigin;
import io.frontdesk.intent.serving.IntentGraph;
import io.frontdesk.intent.serving.Readings;
import io.frontdesk.intent.serving.SecondOpinion;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * A model with another head: new, changed or withdrawn intents, learned over the features of an encoder that stays as it
 * is. Good for days, not for ever: an encoder that was never fine-tuned on an intent tells it less well from its
 * neighbours.
 *
 * @param change what the new model is to know and how that differs from the old one
 * @param opinion the nearest examples heard beside the old model; absent where it decides alone
 * @param code the version of this program
 */
public record HeadUpdate(DataChange change, @Nullable SecondOpinion opinion, String code) {
    public HeadUpdate {
        requireNonNull(change, "change");
        requireNonNull(code, "code");
    }

    /** Writes the new model; its name becomes the version. */
    public ModelFolder writeTo(Path out, Clock clock) throws IOException {
        long began = System.nanoTime();
        ModelFolder old = change.model();
        try (IntentGraph graph = IntentGraph.of(old);
                ModelDraft draft = ModelDraft.of(out)) {
            HeadData data = HeadData.of(change, graph, opinion);
            OnnxHead head = OnnxHead.of(old.file(ModelFolder.MODEL));
            HeadFit fit = data.fit(head.scale());
            float[] directions = fit.fit(data.start(head.matrix()), data.stop(head.scale()));
            head.write(directions, change.labels().size(), draft.file(ModelFolder.MODEL));
            for (String same : List.of(ModelFolder.TOKENIZER, ModelFolder.CONFIG, ModelFolder.METRICS)) {
                draft.write(same, Files.readAllBytes(old.file(same)));
            }
            draft.writeJson(ModelFolder.LABELS, change.labels());
            UtteranceCsv.write(draft.file(ModelFolder.TRAINING), change.learned());
            SecondOpinion votes = votes(data);
            if (votes != null) {
                votes.write(draft.file(ModelFolder.EXAMPLES));
            }
            Calibration calibration = Calibration.fit(
                    change.labels(),
                    data.outputs(Role.LEARNED, fit, directions, null),
                    data.outputs(Role.HELD_OUT, fit, directions, votes),
                    foreign(graph, votes),
                    target());
            draft.writeJson(ModelFolder.CALIBRATION, calibration.stored());
            data.features().write(draft.file(ModelFolder.FEATURES));
            double seconds = (System.nanoTime() - began) / 1e9;
            return draft.publish(String.valueOf(out.toAbsolutePath().getFileName()), origin(seconds, clock));
        }
    }

    /** The old examples that are still wanted and the new ones. */
    private @Nullable SecondOpinion votes(HeadData data) {
        if (opinion == null) {
            return null;
        }
        if (!change.goWith(opinion.votes())) {
            throw new CorruptModel("model folder " + change.model().path() + ": " + ModelFolder.EXAMPLES
                    + " is in another order than " + ModelFolder.TRAINING + "; train the whole model");
        }
        List<Voter> voters = new ArrayList<>();
        for (Utterance row : change.learned()) {
            int label = change.labels().indexOf(row.label());
            if (label >= 0) {
                voters.add(
                        change.place(row) >= 0
                                ? Voter.known(label, change.place(row))
                                : Voter.fresh(label, data.question(row)));
            }
        }
        return opinion.with(opinion.votes().with(change.labels().size(), voters));
    }

    /** What the old model's thresholds were to reach. */
    private Target target() {
        return ModelJson.read(change.model().file(ModelFolder.CALIBRATION), Calibration.Stored.class)
                .set()
                .target();
    }

    private LabelledOutputs foreign(IntentGraph graph, @Nullable SecondOpinion votes) {
        Readings readings = graph.read(change.foreign(), change.labels());
        return votes == null
                ? readings.outputs()
                : readings.outputs().with(votes.aboutLearned(change.foreign(), readings));
    }

    private ModelOrigin origin(double seconds, Clock clock) {
        ModelOrigin before = change.model().manifest().origin();
        return new ModelOrigin(
                before.base(),
                before.lang(),
                DataFingerprint.of(change.learned()),
                before.seed(),
                code,
                "cpu",
                seconds,
                clock.instant());
    }
}
