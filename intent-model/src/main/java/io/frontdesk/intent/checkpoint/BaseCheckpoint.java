package io.frontdesk.intent.checkpoint;

import static io.frontdesk.intent.checkpoint.Pooling.CLS;
import static io.frontdesk.intent.checkpoint.Pooling.MEAN;
import static io.frontdesk.intent.checkpoint.TextForm.NFKC;
import static io.frontdesk.intent.checkpoint.TextForm.SIMPLIFIED;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * A pre-trained sentence encoder to start from: one that comes with the program, or somebody's own.
 *
 * @param source where its weights and its tokenizer are
 * @param form the form the encoder reads a text in
 * @param maxTokens how many tokens of a text are read, [CLS] and [SEP] included; the rest is cut off
 */
public record BaseCheckpoint(String name, Source source, Pooling pooling, TextForm form, int maxTokens) {
    private static final int MAX_TOKENS = 128;

    private static final List<BaseCheckpoint> SHIPPED = List.of(
            shipped("bge-small-en", "bge-small-en-v1.5", CLS, NFKC),
            shipped("bge-small-zh", "bge-small-zh-v1.5", CLS, SIMPLIFIED),
            shipped("all-minilm-l6-v2", "all-minilm-l6-v2", MEAN, NFKC));

    public BaseCheckpoint {
        requireNonNull(name, "name");
        requireNonNull(source, "source");
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

    /** Where a checkpoint's weights and its tokenizer are. */
    public interface Source {
        BertWeights weights();

        /** The encoder as an fp32 ONNX file whose one output is {@code last_hidden_state}; the caller closes it. */
        InputStream onnx() throws IOException;

        /** The encoder as {@link BaseCheckpoint#openSmallOnnx()} gives it, where the program has it in that form. */
        default Optional<InputStream> smallOnnx() {
            return Optional.empty();
        }

        /** The whole {@code tokenizer.json}. */
        String tokenizerJson();
    }

    /** Whether it comes with the program, so that whoever has a model trained from it has the checkpoint too. */
    public boolean isShipped() {
        return SHIPPED.contains(this);
    }

    public BertWeights weights() {
        return source.weights();
    }

    /** The encoder's ONNX file; the caller closes it. */
    public InputStream openOnnx() throws IOException {
        return source.onnx();
    }

    /**
     * The encoder in 8-bit integers, as an ONNX file whose one output is the pooled {@code sentence}; the caller closes it.
     * Only checkpoints that come with the program are there in this form; of others {@link IllegalStateException}.
     */
    public InputStream openSmallOnnx() {
        return source.smallOnnx()
                .orElseThrow(() -> new IllegalStateException(name + " is not there in 8-bit integers"));
    }

    /** Where {@link #openSmallOnnx()} looks on the class path. */
    public static String smallOnnx(String name) {
        return "encoders/" + name + ".int8.onnx";
    }

    public String tokenizerJson() {
        return source.tokenizerJson();
    }

    /** How this encoder reads a text. */
    public TokenizerFile tokenizerFile() {
        return new TokenizerFile(tokenizerJson(), form, maxTokens);
    }

    private static BaseCheckpoint shipped(String name, String file, Pooling pooling, TextForm form) {
        return new BaseCheckpoint(
                name,
                new ShippedSource(file + ".onnx", smallOnnx(name), file + "-tokenizer.json"),
                pooling,
                form,
                MAX_TOKENS);
    }
}
