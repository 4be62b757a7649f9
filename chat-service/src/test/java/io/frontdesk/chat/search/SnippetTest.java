package io.frontdesk.chat.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnippetTest {
    private final Analyzer analyzer = SearchFields.analyzer();

    @Test
    void marksEveryFormOfAWordInTheOriginalSpelling() {
        assertThat(snippet("I RETURNED two; returning a third. Return policy?", "returns"))
                .isEqualTo("I <mark>RETURNED</mark> two; <mark>returning</mark> a third. <mark>Return</mark> policy?");
    }

    @Test
    void marksAProductCodeAsAWhole() {
        assertThat(snippet("Where is SKU-12345?", "sku-12345")).isEqualTo("Where is <mark>SKU-12345</mark>?");
    }

    @Test
    void marksChineseAlsoWhereItIsWrittenTraditionally() {
        assertThat(snippet("我想退貨，運費多少", "退货")).isEqualTo("我想<mark>退貨</mark>，運費多少");
        assertThat(snippet("我想退貨，運費多少", "运")).isEqualTo("我想退貨，<mark>運</mark>費多少");
    }

    @Test
    void marksTheWordsOfASentenceThatWasTypedInAnotherOrder() {
        assertThat(snippet("运费谁承担？退货以后", "退货运费")).isEqualTo("<mark>运费</mark>谁承担？<mark>退货</mark>以后");
    }

    @Test
    void doesNotMarkWordsThatAreInEverySentence() {
        assertThat(snippet("the parcel is at the shop", "the parcel"))
                .isEqualTo("the <mark>parcel</mark> is at the shop");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=x onerror=alert(1)> parcel",
                "parcel <script>alert('x')</script>",
                "<mark>parcel</mark><svg/onload=alert(1)>",
                "parcel\" onmouseover=\"alert(1)",
                "&lt;b&gt;parcel&amp;",
                "parcel {{7*7}} ${7*7} javascript:alert(1)"
            })
    void nothingButTheMarksIsMarkup(String text) {
        String rest = snippet(text, "parcel").replace("<mark>parcel</mark>", "parcel");
        assertThat(rest).doesNotContain("<", ">", "\"", "'");
        assertThat(unescaped(rest)).isEqualTo(text);
    }

    @Test
    void showsTheSurroundingsOfAFindFarInsideALongText() {
        String snippet = snippet("word ".repeat(300) + "needle 😀 " + "word ".repeat(300), "needle");
        assertThat(snippet).startsWith("…").endsWith("…").contains("word <mark>needle</mark> 😀 word");
        assertThat(snippet).hasSizeBetween(150, 240);
    }

    @Test
    void neverCutsACharacterInHalf() {
        for (int shift = 0; shift < 4; shift++) {
            String snippet = snippet("x".repeat(shift) + "😀".repeat(400) + " needle " + "😀".repeat(400), "needle");
            assertThat(snippet.chars()
                            .filter(c -> Character.isHighSurrogate((char) c))
                            .count())
                    .isEqualTo(snippet.chars()
                            .filter(c -> Character.isLowSurrogate((char) c))
                            .count());
            assertThat(snippet.charAt(1)).isNotIn((Object) '\ude00');
        }
    }

    private String snippet(String text, String typed) {
        return Snippet.of(text, QueryWords.of(typed, analyzer), analyzer);
    }

    private static String unescaped(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
