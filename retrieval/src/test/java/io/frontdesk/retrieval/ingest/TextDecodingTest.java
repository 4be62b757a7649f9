package io.frontdesk.retrieval.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

class TextDecodingTest {
    private static final List<String> SIMPLIFIED = List.of(
            "问题,答案\n怎么退货,打开订单页\n",
            "问题,答案\n几天到,三天\n",
            "id,question,answer\na,怎么退货？,打开订单页。\n",
            "编号,标准问,回复\n1,可以开发票吗,可以，下单时勾选“需要发票”即可。\n2,能不能货到付款,暂不支持货到付款。\n",
            "问题,答案\n" + "如何修改收货地址？,订单发货之前，您可以在“我的订单”里点击修改地址；已经发货的请联系客服。\n".repeat(400));

    private static final List<String> TRADITIONAL = List.of(
            "問題,答案\n怎麼退貨,打開訂單頁\n",
            "問題,答案\n幾天到,三天\n",
            "id,question,answer\na,如何退貨？,請到訂單頁面申請。\n",
            "編號,標準問,回覆\n1,可以開發票嗎,可以，下單時請勾選「需要發票」。\n2,可以貨到付款嗎,目前不支援貨到付款。\n",
            "問題,答案\n" + "如何修改收件地址？,訂單出貨之前，您可以在「我的訂單」裡點選修改地址；已經出貨的請聯絡客服。\n".repeat(400));

    private static final List<String> ENGLISH = List.of(
            "question,answer\nCan’t I return it?,“Yes” – within 30 days.\n",
            "question,answer\nHow much is a café voucher?,It’s €20 or £18.\n",
            "question,answer\n" + "Where’s my order?,We’ll send you a link — check your résumé folder…\n".repeat(300));

    static Stream<Arguments> texts() {
        Stream<Arguments> simplified = SIMPLIFIED.stream()
                .flatMap(text -> Stream.of("UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "GBK", "GB2312")
                        .map(charset -> Arguments.of(charset, text)));
        Stream<Arguments> traditional = TRADITIONAL.stream()
                .flatMap(text -> Stream.of("UTF-8", "UTF-16LE", "UTF-16BE", "Big5", "x-windows-950", "GBK")
                        .map(charset -> Arguments.of(charset, text)));
        Stream<Arguments> english = ENGLISH.stream()
                .flatMap(text -> Stream.of("UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252")
                        .map(charset -> Arguments.of(charset, text)));
        return Stream.of(simplified, traditional, english).flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void readsShortAndLongTextsInTheirEncodingWithoutAMark(String charset, String text) {
        assertThat(TextDecoding.decode(text.getBytes(Charset.forName(charset)))).contains(text);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void obeysAByteOrderMark(String charset, String text) {
        if (charset.startsWith("UTF")) {
            assertThat(TextDecoding.decode(("\uFEFF" + text).getBytes(Charset.forName(charset))))
                    .contains(text);
        }
    }

    @Test
    void readsPlainEnglishInUtf16WithoutAMark() {
        String text = "question,answer\nWhere is it?,On its way.\n";
        for (String charset : List.of("UTF-16LE", "UTF-16BE")) {
            assertThat(TextDecoding.detect(text.getBytes(Charset.forName(charset))))
                    .contains(new DecodedText(text, Charset.forName(charset)));
        }
    }

    @Test
    void readsAFourByteCharacterThatOnlyGb18030Has() {
        String text = "问题,答案\n𠮷野家有吗,有的😀\n";
        assertThat(TextDecoding.decode(text.getBytes(Charset.forName("GB18030"))))
                .contains(text);
    }

    @Test
    void findsNoTextInRandomBytes() {
        byte[] bytes = new byte[4096];
        new Random(7).nextBytes(bytes);
        assertThat(TextDecoding.decode(bytes)).isEmpty();
    }
}
