package io.frontdesk.intent.checkpoint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A checkpoint on the class path.
 *
 * @param encoder the resource of the encoder
 * @param small the resource of the encoder in 8-bit integers
 * @param tokenizer the resource of the tokenizer
 */
record ShippedSource(String encoder, String small, String tokenizer) implements BaseCheckpoint.Source {
    @Override
    public BertWeights weights() {
        try (InputStream in = onnx()) {
            return OnnxCheckpoint.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + encoder, e);
        }
    }

    @Override
    public InputStream onnx() {
        return open(encoder);
    }

    @Override
    public Optional<InputStream> smallOnnx() {
        return Optional.of(open(small));
    }

    @Override
    public String tokenizerJson() {
        try (InputStream in = open(tokenizer)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + tokenizer, e);
        }
    }

    private static InputStream open(String resource) {
        InputStream in = BaseCheckpoint.class.getResourceAsStream("/" + resource);
        if (in == null) {
            throw new IllegalStateException(resource + " is not on the class path");
        }
        return in;
    }
}
