package io.frontdesk.intent.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import io.frontdesk.intent.checkpoint.BertWeights;
import org.jspecify.annotations.Nullable;

import java.nio.FloatBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The encoder and its head on one device, with the arrays they own. Not safe for several threads. */
final class IntentNetwork implements AutoCloseable {
    private static final double TINY = 1e-12;

    private final NDManager manager;
    private final ParameterStore store;
    private final BertEncoder encoder;
    private final CosineHead head;

    IntentNetwork(TorchEngine engine, BertWeights weights, Readout readout, double dropout, int labels) {
        this.manager = engine.newManager();
        this.store = new ParameterStore(manager, false);
        this.encoder = new BertEncoder(manager, weights, readout, dropout);
        this.head = new CosineHead(
                manager, manager.ones(new Shape(labels, weights.shape().hidden())));
    }

    BertEncoder encoder() {
        return encoder;
    }

    /** Every parameter that is trained by name, the head's last. */
    Map<String, Parameter> parameters() {
        Map<String, Parameter> trained = new LinkedHashMap<>(encoder.byName());
        trained.put(head.directions().getName(), head.directions());
        trained.values().removeIf(parameter -> !parameter.requiresGradient());
        return trained;
    }

    Parameter directions() {
        return head.directions();
    }

    /** Lets each label begin at the mean of its examples' features; a label without examples keeps its place. */
    void startHeadAt(float[] centroids) {
        OwnedArrays.fill(head.directions().getArray(), FloatBuffer.wrap(centroids));
    }

    /** The unit features of {@code batch}, [examples, hidden], in {@code scope}. */
    NDArray features(NDManager scope, List<Example> batch, boolean training) {
        return read(scope, batch, training).features();
    }

    /** All that is read out for {@code batch}, in {@code scope}. */
    Vectors read(NDManager scope, List<Example> batch, boolean training) {
        NDList inputs = new TokenBatch(batch).arrays(scope, encoder.readout());
        NDList pooled = encoder.forward(store, inputs, training);
        NDArray features = pooled.get(0).normalize(2, 1, TINY);
        return new Vectors(features, pooled.size() == 1 ? null : pooled.get(1).normalize(2, 1, TINY));
    }

    /** Unit features and, where the {@link Readout} has them, unit sentences, each [examples, hidden]. */
    record Vectors(NDArray features, @Nullable NDArray sentences) {}

    NDArray logits(NDArray features, boolean training) {
        return head.forward(store, new NDList(features), training).singletonOrThrow();
    }

    /** How many arrays live as long as the network; steps must not add to them. */
    int managedArrays() {
        return manager.getManagedArrays().size();
    }

    NDManager newScope() {
        return manager.newSubManager();
    }

    @Override
    public void close() {
        manager.close();
    }
}
