package io.frontdesk.intent.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import io.frontdesk.intent.checkpoint.BertParameters;
import io.frontdesk.intent.checkpoint.BertShape;
import io.frontdesk.intent.checkpoint.BertWeights;
import io.frontdesk.intent.checkpoint.Weight;
import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.Map;

/**
 * A BERT encoder of any depth, width and head count with its pooling: the arrays of a {@link TokenBatch} in, for each
 * text the feature out and, where the {@link Readout} has one, the sentence, neither normalised yet. Parameters keep their
 * Hugging Face names.
 */
final class BertEncoder extends AbstractBlock {
    /** A third to a half of all weights, of which a batch touches one row in a hundred: they stay as they are. */
    private static final String WORDS = "embeddings.word_embeddings.weight";

    private final BertShape shape;
    private final Readout readout;
    private final float dropout;
    private final NDArray attentionScale;

    /** Loads {@code weights} into arrays of {@code manager}, which must live as long as this block. */
    BertEncoder(NDManager manager, BertWeights weights, Readout readout, double dropout) {
        this.shape = weights.shape();
        this.readout = readout;
        this.dropout = (float) dropout;
        this.attentionScale = OwnedArrays.scalar(manager, 1 / Math.sqrt(shape.headWidth()));
        BertParameters.names(shape).forEach(name -> load(manager, weights.get(name)));
    }

    /** Leaves the embeddings and the lowest {@code layers} layers as they are from now on. */
    void freezeLowest(int layers) {
        if (layers >= shape.layers()) {
            throw new UnusableData(
                    "frozenLayers must be below " + shape.layers() + ", the encoder's layers, got " + layers);
        }
        byName().forEach((name, parameter) -> {
            if (layers > 0 && BertParameters.layer(name) < layers) {
                parameter.freeze(true);
            }
        });
    }

    BertShape shape() {
        return shape;
    }

    Readout readout() {
        return readout;
    }

    /** Every parameter by its Hugging Face name, from the embeddings upwards. */
    Map<String, Parameter> byName() {
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, @Nullable PairList<String, Object> params) {
        Pass pass = new Pass(store, inputs, training);
        return pass.pooled();
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputShapes) {
        Shape vectors = new Shape(inputShapes[0].get(0), shape.hidden());
        return readout.sentence() == null ? new Shape[] {vectors} : new Shape[] {vectors, vectors};
    }

    @Override
    public boolean isInitialized() {
        return true;
    }

    private void load(NDManager manager, Weight weight) {
        Parameter parameter = addParameter(Parameter.builder()
                .setName(weight.name())
                .setType(Parameter.Type.OTHER)
                .build());
        Shape dims =
                new Shape(weight.shape().stream().mapToLong(Long::longValue).toArray());
        parameter.setArray(OwnedArrays.floats(manager, weight.values(), dims));
        parameter.freeze(weight.name().equals(WORDS));
    }

    /** One batch on its way through the layers. */
    private final class Pass {
        private final ParameterStore store;
        private final NDList inputs;
        private final boolean training;

        Pass(ParameterStore store, NDList inputs, boolean training) {
            this.store = store;
            this.inputs = inputs;
            this.training = training;
        }

        NDList pooled() {
            NDArray hidden = embedded();
            for (int layer = 0; layer < shape.layers(); layer++) {
                hidden = layer(layer, hidden);
            }
            NDList pooled = new NDList(
                    isCutToFirst() ? rows(hidden) : rows(inputs.get(4).matMul(hidden)));
            if (readout.sentence() != null) {
                pooled.add(rows(inputs.get(5).matMul(hidden)));
            }
            return pooled;
        }

        private NDArray rows(NDArray one) {
            return one.reshape(new Shape(one.getShape().get(0), shape.hidden()));
        }

        /** Where only the first token's vector is wanted, the last layer need not compute the others'. */
        private boolean isCutToFirst() {
            return readout.isFirstTokenOnly();
        }

        private NDArray embedded() {
            NDArray words = lookUp(inputs.get(0), WORDS);
            NDArray types = lookUp(inputs.get(1), "embeddings.token_type_embeddings.weight");
            NDArray positions = lookUp(inputs.get(2), "embeddings.position_embeddings.weight");
            return drop(normalised(words.add(types).add(positions), "embeddings.LayerNorm"));
        }

        private NDArray layer(int index, NDArray hidden) {
            String name = "encoder.layer." + index + ".";
            NDArray asking = index == shape.layers() - 1 && isCutToFirst() ? hidden.get(":, 0:1") : hidden;
            NDArray attended = drop(linear(attention(name, asking, hidden), name + "attention.output.dense"));
            NDArray inner = normalised(attended.add(asking), name + "attention.output.LayerNorm");
            NDArray wide = linear(inner, name + "intermediate.dense")
                    .getNDArrayInternal()
                    .gelu();
            NDArray out = drop(linear(wide, name + "output.dense"));
            return normalised(out.add(inner), name + "output.LayerNorm");
        }

        private NDArray attention(String name, NDArray asking, NDArray hidden) {
            NDArray query = heads(linear(asking, name + "attention.self.query").mul(attentionScale))
                    .transpose(0, 2, 1, 3);
            NDArray key = heads(linear(hidden, name + "attention.self.key")).transpose(0, 2, 3, 1);
            NDArray value = heads(linear(hidden, name + "attention.self.value")).transpose(0, 2, 1, 3);
            NDArray shares = drop(query.matMul(key).add(inputs.get(3)).softmax(3));
            NDArray mixed = shares.matMul(value).transpose(0, 2, 1, 3);
            return mixed.reshape(asking.getShape());
        }

        private NDArray heads(NDArray array) {
            Shape from = array.getShape();
            return array.reshape(new Shape(from.get(0), from.get(1), shape.heads(), shape.headWidth()));
        }

        private NDArray lookUp(NDArray ids, String table) {
            return ids.getNDArrayInternal()
                    .embedding(ids, parameter(table, ids), SparseFormat.DENSE)
                    .singletonOrThrow();
        }

        private NDArray linear(NDArray array, String module) {
            return array.getNDArrayInternal()
                    .linear(array, parameter(module + ".weight", array), parameter(module + ".bias", array))
                    .singletonOrThrow();
        }

        private NDArray normalised(NDArray array, String module) {
            NDArray gamma = parameter(module + ".weight", array);
            NDArray beta = parameter(module + ".bias", array);
            return array.getNDArrayInternal()
                    .layerNorm(array, new Shape(shape.hidden()), gamma, beta, (float) shape.layerNormEps())
                    .singletonOrThrow();
        }

        private NDArray drop(NDArray array) {
            if (!training || dropout == 0) {
                return array;
            }
            return array.getNDArrayInternal().dropout(array, dropout, true).singletonOrThrow();
        }

        private NDArray parameter(String name, NDArray beside) {
            return store.getValue(parameters.get(name), beside.getDevice(), training);
        }
    }
}
