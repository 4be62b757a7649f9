package io.frontdesk.chat.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15.BgeSmallEnV15EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallzhv15.BgeSmallZhV15EmbeddingModel;
import dev.langchain4j.store.embedding.CosineSimilarity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodersTest {
    private static final double SAME = 0.9999;

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
            EmbeddingModel ours = new EncoderEmbedding(() -> encoders.of(language(lang)));
            assertThat(CosineSimilarity.between(
                            ours.embed(text).content(), reference.embed(text).content()))
                    .isGreaterThan(SAME);
        }
    }

    private static LearnedLanguage language(String lang) {
        return LearnedLanguage.all().stream()
                .filter(language -> language.lang().equals(lang))
                .findFirst()
                .orElseThrow();
    }
}
