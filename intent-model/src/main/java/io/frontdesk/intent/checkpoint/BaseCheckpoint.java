package io.frontdesk.intent.checkpoint;

import static io.frontdesk.intent.checkpoint.Pooling.CLS;
import static io.frontdesk.intent.checkpoint.Pooling.MEAN;
import static io.frontdesk.intent.checkpoint.TextForm.NFKC;
import static io.frontdesk.intent.checkpoint.TextForm.SIMPLIFIED;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A pre-trained sentence encoder that comes with the program: an fp32 ONNX file and a {@code tokenizer.json}.
 *
 * @param onnx the class path resource of the encoder; its one output is {@code last_hidden_state}
 * @param tokenizer the class path resource of the tokenizer
 * @param form the form the encoder reads a text in
 * @param maxTokens how many tokens of a text are read, [CLS] and [SEP] included; the rest is cut off
 */
public record BaseCheckpoint(
        String name, String onnx, String tokenizer, Pooling pooling, TextForm form, int maxTokens) {
    private static final int MAX_TOKENS = 128;

    private static final List<BaseCheckpoint> SHIPPED = List.of(
            shipped("bge-small-en", "bge-small-en-v1.5", CLS, NFKC),
            shipped("bge-small-zh", "bge-small-zh-v1.5", CLS, SIMPLIFIED),
            shipped("all-minilm-l6-v2", "all-minilm-l6-v2", MEAN, NFKC));

    public BaseCheckpoint {
        requireNonNull(name, "name");
        requireNonNull(onnx, "onnx");
        requireNonNull(tokenizer, "tokenizer");
        requireNonNull(pooling, "pooling");
        requireNonNull(form, "form");
        if (maxTokens < 3) {
            throw new IllegalArgumentException("maxTokens must be at least 3, got " + maxTokens);
        }
    }

    /** The checkpoint of that name; {@link UnknownCheckpoint} names those there are. */
    public static BaseCheckpoint named(String name) {
        return SHIPPED.stream()
                .filter(checkpoint -> checkpoint.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new UnknownCheckpoint(name, names()));
    }

    public static List<String> names() {
        return SHIPPED.stream().map(BaseCheckpoint::name).toList();
    }

    /** The encoder's ONNX file; the caller closes it. */
    public InputStream openOnnx() {
        return open(onnx);
    }

    /** The whole {@code tokenizer.json}, as the checkpoint has it. */
    public String tokenizerJson() {
        try (InputStream in = open(tokenizer)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + tokenizer, e);
        }
    }

    /** How this encoder reads a text. */
    public TokenizerFile tokenizerFile() {
        return new TokenizerFile(tokenizerJson(), form, maxTokens);
    }

    private static InputStream open(String resource) {
        InputStream in = BaseCheckpoint.class.getResourceAsStream("/" + resource);
        if (in == null) {
            throw new IllegalStateException(resource + " is not on the class path");
        }
        return in;
    }

    private static BaseCheckpoint shipped(String name, String file, Pooling pooling, TextForm form) {
        return new BaseCheckpoint(name, file + ".onnx", file + "-tokenizer.json", pooling, form, MAX_TOKENS);
    }
}
