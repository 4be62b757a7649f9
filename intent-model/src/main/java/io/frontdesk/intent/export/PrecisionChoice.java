package io.frontdesk.intent.export;

import io.frontdesk.intent.Utterance;
import io.frontdesk.intent.checkpoint.TokenizerFile;
import io.frontdesk.intent.evaluation.LabelledOutputs;
import io.frontdesk.intent.registry.TrainingMetrics.Quantisation;
import io.frontdesk.intent.serving.IntentGraph;
import io.frontdesk.intent.training.FineTuned;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Writes a model's graph in the precision asked for, or in 8-bit integers where those cost next to no accuracy. */
final class PrecisionChoice {
    /** The accuracy that may be lost for the speed, as a share of the texts asked. */
    private static final double AFFORDABLE = 0.003;

    private final FineTuned model;
    private final TokenizerFile tokenizer;
    private final List<Utterance> heldOut;
    private Precision precision = Precision.FP32;
    private @Nullable Quantisation cost;

    PrecisionChoice(FineTuned model, TokenizerFile tokenizer, List<Utterance> heldOut) {
        this.model = model;
        this.tokenizer = tokenizer;
        this.heldOut = heldOut;
    }

    /** Writes the graph to {@code file}; without {@code wanted} it asks both graphs every held-out text. */
    void write(@Nullable Precision wanted, Path file) throws IOException {
        precision = wanted == null ? Precision.FP32 : wanted;
        OnnxExport.write(model, precision, file);
        if (wanted == null && !heldOut.isEmpty()) {
            Path small = file.resolveSibling(file.getFileName() + ".int8");
            OnnxExport.write(model, Precision.INT8, small);
            cost = new Quantisation(heldOut.size(), accuracy(file), accuracy(small));
            if (cost.fp32Accuracy() - cost.int8Accuracy() <= AFFORDABLE) {
                precision = Precision.INT8;
                Files.move(small, file, StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.delete(small);
            }
        }
    }

    Precision precision() {
        return precision;
    }

    /** What 8-bit integers cost; null where nobody asked. */
    @Nullable
    Quantisation cost() {
        return cost;
    }

    private double accuracy(Path onnx) {
        try (IntentGraph graph = IntentGraph.open(onnx, tokenizer)) {
            LabelledOutputs outputs = graph.outputs(heldOut, model.labels());
            int right = 0;
            for (int i = 0; i < outputs.size(); i++) {
                right += best(outputs.logits().get(i)) == outputs.labels().get(i) ? 1 : 0;
            }
            return (double) right / outputs.size();
        }
    }

    private static int best(float[] logits) {
        int best = 0;
        for (int i = 1; i < logits.length; i++) {
            best = logits[i] > logits[best] ? i : best;
        }
        return best;
    }
}
