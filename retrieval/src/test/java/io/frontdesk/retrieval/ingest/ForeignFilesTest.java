package io.frontdesk.retrieval.ingest;

import static io.frontdesk.retrieval.ingest.TestWorkbook.row;
import static io.frontdesk.retrieval.ingest.TestWorkbook.text;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.retrieval.FaqEntry;
import org.junit.jupiter.api.Test;

import java.nio.charset.Charset;
import java.util.List;

class ForeignFilesTest {
    private static FaqImport read(String name, String content) {
        return FaqFile.read(content.getBytes(UTF_8), name);
    }

    private static List<String> told(List<RowProblem> problems) {
        return problems.stream().map(RowProblem::toString).toList();
    }

    private static final String NLU = """
            version: "3.1"
            nlu:
            - intent: return_policy
              examples: |
                - How do I return my [shoes](product)?
                - send [it]{"entity": "thing"} back
            - intent: faq/opening
              examples:
              - text: When are you open?
            - intent: silent
              examples: |
                - hm
            - synonym: shoes
              examples: |
                - boots
            """;

    private static final String DOMAIN = """
            version: "3.1"
            intents: [return_policy, silent]
            responses:
              utter_answer_returns:
              - text: Within 30 days.
                buttons:
                - title: Start
                  payload: /start
              utter_faq/opening:
              - condition:
                - type: slot
                text: Not now.
              - text: "9 to 5."
            rules:
            - rule: returns
              steps:
              - intent: return_policy
              - action: utter_answer_returns
            """;

    @Test
    void putsTheFilesOfARasaProjectTogether() {
        byte[] zip = new TestZip()
                .file("data/nlu.yml", NLU)
                .file("domain.yml", DOMAIN)
                .file("config.yml", "language: en\n")
                .build();
        FaqImport read = FaqFile.read(zip, "rasa.zip");
        assertThat(read.entries())
                .containsExactly(
                        FaqEntry.of("return_policy", "en", "How do I return my shoes?", "Within 30 days.")
                                .withCategory("return_policy")
                                .withSimilar(List.of("send it back")),
                        FaqEntry.of("faq/opening", "en", "When are you open?", "9 to 5.")
                                .withCategory("faq/opening"));
        assertThat(told(read.problems()))
                .containsExactly("data/nlu.yml, line 10, column answer: intent 'silent' has no response utter_silent"
                        + " with a text in the domain");
        assertThat(told(read.warnings()))
                .containsExactlyInAnyOrder(
                        "config.yml, line 1: the entry is no knowledge file and is left out",
                        "domain.yml, line 5, column answer: has buttons, left out");
        assertThat(read.shape().parts().getFirst().origin()).isEqualTo(Origin.RASA);
    }

    @Test
    void readsQnaBotsJson() {
        FaqImport read = read("qna.json", """
                {"qna":[
                 {"qid":"returns","type":"qna","q":["How do I return it?","send back"],"a":"Within 30 days.","t":"shop",
                  "r":{"title":"","imageUrl":""},"alt":{"markdown":"**30**"}},
                 {"qid":"card","q":["Card?"],"a":"Yes.","r":{"title":"Pick one"}},
                 {"qid":"quiz","type":"quiz","q":["2+2"],"a":"4"},
                 {"qid":"gap","q":["Why?"],"a":""}
                ]}
                """);
        assertThat(read.shape().origin()).isEqualTo(Origin.QNABOT);
        assertThat(read.entries()).extracting(FaqEntry::id).containsExactly("returns", "card");
        assertThat(read.entries().getFirst().similar()).containsExactly("send back");
        assertThat(read.entries().getFirst().tags()).containsExactly("shop");
        assertThat(told(read.problems())).containsExactly("line 6, column answer: is empty");
        assertThat(told(read.warnings()))
                .containsExactly(
                        "line 4, column r: has a response card, left out",
                        "line 5: is of the kind 'quiz' and is left out");
    }

    @Test
    void readsQnaBotsWorkbook() {
        byte[] xlsx = new TestWorkbook()
                .sheet(
                        "qna",
                        row(
                                        1,
                                        text("A1", "qid"),
                                        text("B1", "question1"),
                                        text("C1", "question2"),
                                        text("D1", "answer"),
                                        text("E1", "cardtitle"))
                                + row(
                                        2,
                                        text("A2", "r.1"),
                                        text("B2", "Return?"),
                                        text("C2", "Send back?"),
                                        text("D2", "30 days.")))
                .build();
        FaqImport read = FaqFile.read(xlsx, "qna.xlsx");
        assertThat(read.shape().origin()).isEqualTo(Origin.QNABOT);
        assertThat(read.entries())
                .containsExactly(FaqEntry.of("r.1", "en", "Return?", "30 days.").withSimilar(List.of("Send back?")));
        assertThat(told(read.warnings()))
                .containsExactly("sheet qna, line 1, column cardtitle: is not a known column and is left out");
    }

    @Test
    void readsFastGptsCsvWithItsIndexes() {
        FaqImport read = read("data.csv", """
                q,a,indexes
                你是谁,我是小助手,"1. 你是什么？
                2. 你能做什么？",介绍一下
                怎么退货,打开订单页
                """);
        assertThat(read.problems()).isEmpty();
        assertThat(read.shape().origin()).isEqualTo(Origin.FASTGPT);
        assertThat(read.shape().madeIds()).isTrue();
        assertThat(read.entries())
                .extracting(FaqEntry::similar)
                .containsExactly(List.of("你是什么？", "你能做什么？", "介绍一下"), List.of());
    }

    @Test
    void readsMaxKbsTemplate() {
        FaqImport read = read("kb.csv", """
                分段标题（选填）,分段内容（必填，问题答案，最长不超过4096个字符）,问题（选填，单元格内一行一个）
                退货,7 天内可退。,"怎么退货
                可以退吗"
                发票怎么开,下单时勾选。,
                """);
        assertThat(read.problems()).isEmpty();
        assertThat(read.shape().origin()).isEqualTo(Origin.MAXKB);
        assertThat(read.entries()).extracting(FaqEntry::question).containsExactly("怎么退货", "发票怎么开");
        assertThat(read.entries().getFirst().similar()).containsExactly("可以退吗");
        assertThat(read.entries().getFirst().tags()).containsExactly("退货");
    }

    @Test
    void readsChatwootsFaqAndLeavesProposalsOut() {
        FaqImport read = read("captain.csv", """
                id,question,answer,status,assistant_id
                1,Where is it?,On its way.,approved,4
                2,Is it red?,Maybe.,pending,4
                """);
        assertThat(read.shape().origin()).isEqualTo(Origin.CHATWOOT);
        assertThat(read.entries()).extracting(FaqEntry::id).containsExactly("1");
        assertThat(told(read.warnings())).contains("line 3: is of the kind 'pending' and is left out");
    }

    @Test
    void readsMarkdownHeadingByHeading() {
        FaqImport read = read("faq.md", """
                # Delivery

                ## Where is *my* order? {#where}
                See [your orders](https://shop.example/orders):
                - open it
                - look

                ```
                # not a heading
                ```

                Can I change it?
                ----------------
                Yes.

                # 退货
                ## 怎么退货？
                打开订单页。
                ## 空的
                """);
        assertThat(read.entries())
                .containsExactly(
                        FaqEntry.of("where", "en", "Where is my order?", """
                                See [your orders](https://shop.example/orders):
                                - open it
                                - look

                                ```
                                # not a heading
                                ```""").withTags(List.of("Delivery")),
                        FaqEntry.of(MadeId.of("Can I change it?"), "en", "Can I change it?", "Yes.")
                                .withTags(List.of("Delivery")),
                        FaqEntry.of(MadeId.of("怎么退货"), "zh", "怎么退货？", "打开订单页。").withTags(List.of("退货")));
        assertThat(told(read.problems())).containsExactly("line 19: the heading '空的' has no text below it");
    }

    @Test
    void readsAPlainJsonList() {
        assertThat(read("faq.json", "[{\"question\":\"Q?\",\"answer\":\"A.\"},\n7]")
                        .problems())
                .extracting(RowProblem::toString)
                .containsExactly("line 2: is not a JSON object");
    }

    @Test
    void readsAnArchiveWhoseNamesAreGbk() {
        byte[] zip = new TestZip(Charset.forName("GBK"))
                .file("售后/退货.csv", "问题,答案\n怎么退货,打开订单页\n")
                .file("售后/说明.docx", "x")
                .file("售后/物流.jsonl", "{\"question\":\"几天到\"}\n")
                .build();
        FaqImport read = FaqFile.read(zip, "kb.zip");
        assertThat(read.entries()).hasSize(1);
        assertThat(read.shape().parts()).extracting(FileShape::name).containsExactly("售后/退货.csv", "售后/物流.jsonl");
        assertThat(told(read.problems())).containsExactly("售后/物流.jsonl, line 1, column answer: is empty");
        assertThat(told(read.warnings()))
                .containsExactly("售后/说明.docx, line 1: the entry is no knowledge file and is left out");
    }
}
