package io.frontdesk.retrieval.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectionTest {
    @ParameterizedTest
    @CsvSource({
        "我的order到哪了, zh",
        "iPhone 15 壳有货吗, zh",
        "where is my 包裹, en",
        "Où est mon colis, en",
        "退货, zh",
        "refund?, en",
        "QX204530 轮到了吗, zh",
        "QX204530 yet, en",
        "it's broken, en"
    })
    void tellsTheLanguageByScript(String text, String lang) {
        assertThat(LanguageDetection.of(text)).contains(lang);
    }

    @Test
    void saysNothingOfATextWithoutLetters() {
        assertThat(LanguageDetection.of("😀 123 ???")).isEmpty();
        assertThat(LanguageDetection.of("12345", "zh")).isEqualTo("zh");
    }

    /** Or a customer who sends nothing but the number that was asked for would be answered in another language. */
    @Test
    void saysNothingOfANumberThatHasLettersInIt() {
        assertThat(LanguageDetection.of("LF20384471")).isEmpty();
        assertThat(LanguageDetection.of(" #cd-40228817!", "zh")).isEqualTo("zh");
    }
}
