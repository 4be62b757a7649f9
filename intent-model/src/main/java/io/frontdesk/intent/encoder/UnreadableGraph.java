package io.frontdesk.intent.encoder;

/** ONNX Runtime cannot load a graph. */
public final class UnreadableGraph extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableGraph(Throwable cause) {
        super("ONNX Runtime cannot load the graph", cause);
    }
}
