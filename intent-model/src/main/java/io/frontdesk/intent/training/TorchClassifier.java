package io.frontdesk.intent.training;

import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import io.frontdesk.intent.checkpoint.BaseCheckpoint;
import io.frontdesk.intent.checkpoint.BertTokenizer;

import java.util.List;

/** A checkpoint with a head as PyTorch computes it on one CPU thread: what the exported graphs are compared with. */
public final class TorchClassifier implements AutoCloseable {
    private final BertTokenizer tokenizer;
    private final IntentNetwork network;

    public TorchClassifier(BaseCheckpoint base, int labels) {
        TorchEngine engine = TorchEngine.start(new TrainingSettings.Machine(DeviceChoice.CPU, 1));
        this.tokenizer = BertTokenizer.of(base);
        this.network = new IntentNetwork(engine, base.weights(), Readout.of(base.pooling()), 0, labels);
    }

    /** The logit of each label for one text. */
    public float[] logits(String text) {
        JniUtils.setGradMode(false);
        List<Example> one = List.of(new Example(text, tokenizer.ids(text), 0));
        try (NDManager scope = network.newScope()) {
            return network.logits(network.features(scope, one, false), false).toFloatArray();
        }
    }

    @Override
    public void close() {
        network.close();
        tokenizer.close();
    }
}
