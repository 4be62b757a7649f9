package io.frontdesk.intent.checkpoint;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Turns a text into the ids of its word pieces, [CLS] and [SEP] included, cut to a length. Safe for many threads. */
public final class BertTokenizer implements AutoCloseable {
    static {
        System.setProperty("OPT_OUT_TRACKING", "true"); // the library would otherwise call home where it can
        // Where it sees CUDA it would fetch another build of itself, and fail offline.
        if (System.getenv("RUST_FLAVOR") == null) {
            System.setProperty("RUST_FLAVOR", "cpu");
        }
    }

    private final HuggingFaceTokenizer tokenizer;
    private final TextForm form;

    private BertTokenizer(HuggingFaceTokenizer tokenizer, TextForm form) {
        this.tokenizer = tokenizer;
        this.form = form;
    }

    /** A tokenizer of that {@code tokenizer.json}, whatever truncation and padding the file itself asks for. */
    public static BertTokenizer of(TokenizerFile file) {
        Map<String, String> options =
                Map.of("truncation", "true", "maxLength", Integer.toString(file.maxTokens()), "padding", "false");
        try (InputStream in = new ByteArrayInputStream(file.json().getBytes(StandardCharsets.UTF_8))) {
            return new BertTokenizer(HuggingFaceTokenizer.newInstance(in, options), file.form());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the tokenizer", e);
        }
    }

    public static BertTokenizer of(BaseCheckpoint checkpoint) {
        return of(checkpoint.tokenizerFile());
    }

    public long[] ids(String text) {
        Encoding encoding = tokenizer.encode(form.of(text));
        return encoding.getIds();
    }

    @Override
    public void close() {
        tokenizer.close();
    }
}
