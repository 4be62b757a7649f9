package io.frontdesk.intent.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A BERT graph on ONNX Runtime. Each call computes on its caller's thread alone, so that who calls decides how much is
 * computed at once. Safe for many threads.
 */
public final class OnnxGraph implements AutoCloseable {
    private final OrtEnvironment environment;
    private final OrtSession session;

    private OnnxGraph(OrtEnvironment environment, OrtSession session) {
        this.environment = environment;
        this.session = session;
    }

    /** The graph in memory; {@link UnreadableGraph} where it is none. */
    public static OnnxGraph of(byte[] onnx) {
        return open((environment, options) -> environment.createSession(onnx, options));
    }

    /** The graph in a file; {@link UnreadableGraph} where it is none. */
    public static OnnxGraph of(Path onnx) {
        return open((environment, options) -> environment.createSession(onnx.toString(), options));
    }

    private static OnnxGraph open(Source source) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            OrtEnvironment environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            return new OnnxGraph(environment, source.open(environment, options));
        } catch (OrtException e) {
            throw new UnreadableGraph(e);
        }
    }

    public Set<String> outputs() {
        return Set.copyOf(session.getOutputNames());
    }

    /** Runs the texts' token ids as one batch. */
    public BatchOutputs run(List<long[]> texts) {
        try (TokenRows rows = TokenRows.of(environment, texts);
                OrtSession.Result result = session.run(wanted(rows))) {
            Map<String, float[]> values = new HashMap<>();
            for (Map.Entry<String, OnnxValue> output : result) {
                values.put(output.getKey(), floats((OnnxTensor) output.getValue()));
            }
            return new BatchOutputs(texts.size(), values);
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime failed on a batch of " + texts.size(), e);
        }
    }

    private Map<String, OnnxTensor> wanted(TokenRows rows) {
        Map<String, OnnxTensor> inputs = new HashMap<>(rows.inputs());
        inputs.keySet().retainAll(session.getInputNames());
        return inputs;
    }

    private static float[] floats(OnnxTensor tensor) {
        FloatBuffer buffer = tensor.getFloatBuffer();
        float[] values = new float[buffer.remaining()];
        buffer.get(values);
        return values;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("ONNX Runtime could not close the graph", e);
        }
    }

    @FunctionalInterface
    private interface Source {
        OrtSession open(OrtEnvironment environment, OrtSession.SessionOptions options) throws OrtException;
    }
}
