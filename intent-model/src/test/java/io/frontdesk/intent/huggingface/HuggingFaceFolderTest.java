package io.frontdesk.intent.huggingface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.frontdesk.intent.checkpoint.BaseCheckpoint;
import io.frontdesk.intent.checkpoint.BertShape;
import io.frontdesk.intent.checkpoint.TextForm;
import io.frontdesk.intent.checkpoint.UnreadableCheckpoint;
import io.frontdesk.intent.encoder.SentenceEncoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

class HuggingFaceFolderTest {
    private static final List<String> TEXTS =
            List.of("where is my parcel?", "我的包裹到哪里了？", "i was charged twice last week, please help", "退款");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "bge-small-en, F32, '', 1, 0.999999",
        "bge-small-zh, F32, bert., 3, 0.999999",
        "all-minilm-l6-v2, F16, '', 2, 0.9999",
        "bge-small-zh, BF16, bert., 1, 0.999"
    })
    void encodesLikeTheCheckpointItWasWrittenFrom(String name, String type, String prefix, int shards, double near)
            throws IOException {
        BaseCheckpoint shipped = BaseCheckpoint.named(name);
        BaseCheckpoint read = HuggingFaceFolder.open(
                WrittenFolder.write(folder.resolve(name), shipped, type, prefix, shards), shipped.form());
        assertThat(read.name()).isEqualTo(name);
        assertThat(read.pooling()).isEqualTo(shipped.pooling());
        assertThat(read.isShipped()).isFalse();
        try (SentenceEncoder ours = SentenceEncoder.open(read);
                SentenceEncoder theirs = SentenceEncoder.open(shipped)) {
            for (String text : TEXTS) {
                assertThat(cosine(ours.encode(text), theirs.encode(text)))
                        .as(text)
                        .isGreaterThan(near);
            }
        }
    }

    @Test
    void refusesByNameWhatIsNoSuchCheckpoint() throws IOException {
        assertRefused("no folder");
        Files.createDirectories(folder.resolve("x"));
        assertRefused("config.json cannot be read");
        config("{\"model_type\": \"roberta\"}");
        assertRefused("is no BERT", "roberta");
        config("{\"model_type\": \"bert\", \"position_embedding_type\": \"relative_key\"}");
        assertRefused("relative_key positions");
        WrittenFolder.config(folder.resolve("x"), new BertShape(100, 8, 1, 2, 16, 20, 1e-12));
        assertRefused("no model.safetensors");
        Files.writeString(folder.resolve("x/pytorch_model.bin"), "\u0080\u0002");
        assertRefused("pytorch_model.bin", "pickle");
        Files.writeString(folder.resolve("x/model.safetensors"), "not at all what it says");
        assertRefused("tokenizer.json");
        Files.writeString(folder.resolve("x/tokenizer.json"), "{}");
        assertThatThrownBy(() -> open().weights())
                .isInstanceOf(UnreadableCheckpoint.class)
                .hasMessageContaining("no safetensors file");
        config("{\"model_type\": \"bert\", \"hidden_size\": 7}");
        assertRefused("config.json", "vocabulary must be positive");
    }

    @Test
    void namesTheWeightThatDoesNotFitOrIsCutOff() throws IOException {
        BaseCheckpoint zh = BaseCheckpoint.named("bge-small-zh");
        Path written = WrittenFolder.write(folder.resolve("x"), zh, "BF16", "", 1);
        BertShape real = zh.weights().shape();
        WrittenFolder.config(
                written,
                new BertShape(real.vocabulary(), real.hidden(), real.layers() + 1, real.heads(), 2048, 512, 1e-12));
        assertThatThrownBy(() -> open().weights()).hasMessageContaining("has no weight encoder.layer.4.");
        WrittenFolder.config(
                written,
                new BertShape(real.vocabulary(), real.hidden(), real.layers(), real.heads(), 1024, 512, 1e-12));
        assertThatThrownBy(() -> open().weights())
                .hasMessageContaining("intermediate.dense.weight")
                .hasMessageContaining("does not fit config.json");
        Path tensors = written.resolve("model.safetensors");
        byte[] bytes = Files.readAllBytes(tensors);
        Files.write(tensors, Arrays.copyOf(bytes, bytes.length - 100));
        assertThatThrownBy(() -> open().weights()).hasMessageContaining("is cut off");
        Files.delete(tensors);
        Files.writeString(
                written.resolve("model.safetensors.index.json"), "{\"weight_map\": {\"a\": \"../../secret\"}}");
        assertThatThrownBy(() -> open().weights()).hasMessageContaining("../../secret");
    }

    private void config(String json) throws IOException {
        Files.writeString(folder.resolve("x/config.json"), json);
    }

    private BaseCheckpoint open() {
        return HuggingFaceFolder.open(folder.resolve("x"), TextForm.NFKC);
    }

    private void assertRefused(String... named) {
        assertThatThrownBy(this::open)
                .isInstanceOf(UnreadableCheckpoint.class)
                .message()
                .contains(named);
    }

    private static double cosine(float[] one, float[] other) {
        double product = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * (double) other[i];
        }
        return product;
    }
}
