package io.frontdesk.chat.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15.BgeSmallEnV15EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallzhv15.BgeSmallZhV15EmbeddingModel;
import dev.langchain4j.store.embedding.CosineSimilarity;
import io.frontdesk.intent.checkpoint.BaseCheckpoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodersTest {
    private static final double SAME = 0.9999;
    private static final double NEAR = 0.98;

    @ParameterizedTest
    @CsvSource({
        "en, where is my parcel??",
        "en, i orderd two mugs and only got one of them",
        "zh, 我的快递到哪了",
        "zh, 能不能用 Apple Pay 付款啊"
    })
    void meanTheSameAsTheModelsOfLangChain4j(String lang, String text) {
        EmbeddingModel reference =
                lang.equals("zh") ? new BgeSmallZhV15EmbeddingModel() : new BgeSmallEnV15EmbeddingModel();
        try (Encoders encoders = new Encoders()) {
            LearnedLanguage language = language(lang);
            EmbeddingModel small = new EncoderEmbedding(() -> encoders.of(language));
            EmbeddingModel floats = new EncoderEmbedding(() -> encoders.open(BaseCheckpoint.named(language.base())));
            Embedding wanted = reference.embed(text).content();
            assertThat(CosineSimilarity.between(floats.embed(text).content(), wanted))
                    .isGreaterThan(SAME);
            assertThat(CosineSimilarity.between(small.embed(text).content(), wanted))
                    .isGreaterThan(NEAR);
        }
    }

    private static LearnedLanguage language(String lang) {
        return LearnedLanguage.all().stream()
                .filter(language -> language.lang().equals(lang))
                .findFirst()
                .orElseThrow();
    }
}
