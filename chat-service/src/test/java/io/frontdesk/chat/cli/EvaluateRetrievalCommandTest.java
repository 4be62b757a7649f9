package io.frontdesk.chat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class EvaluateRetrievalCommandTest {
    private static final String FAQ = """
            id,lang,question,answer,category,similar
            returns,en,How do I return something?,Send it back within 30 days.,return_item,can i send this back
            returns,zh,怎么退货？,30 天内寄回即可。,return_item,不想要了能退吗
            hours,en,When are your stores open?,Daily from nine to six.,store_hours,opening times
            parcel,zh,我的包裹在哪里？,在订单页面查看物流。,track_order,快递到哪了
            """;

    @TempDir
    private Path folder;

    private Path faq;

    @BeforeEach
    void writeFaq() throws IOException {
        faq = Files.writeString(folder.resolve("faq.csv"), FAQ);
    }

    @Test
    void countsFirstHitsOfEveryMode() throws IOException {
        Path queries = queries("q1,can I send it back?,returns,en\nq2,快递现在到哪了,parcel,zh\nq3,opening times,returns,en");
        for (String mode : new String[] {"bm25", "dense", "hybrid"}) {
            JsonNode figures = json(evaluate(queries, "--mode", mode, "--json").out());
            assertThat(figures.path("queries").asInt()).isEqualTo(3);
            assertThat(figures.path("p_at_1").asDouble()).as(mode).isEqualTo(2 / 3.0);
        }
        assertThat(evaluate(queries, "--lang", "zh").out()).contains("1 queries", "100.00 %");
        assertThat(evaluate(queries, "--misses").out()).contains("q3\topening times\twanted returns\tfound hours");
    }

    @Test
    void namesWhatIsWrongWithTheQueries() throws IOException {
        CommandRun unknown = evaluate(queries("q1,hello,no-such-entry,en"));
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err().lines()).singleElement().asString().contains("q1", "faq.csv");
        CommandRun none = evaluate(queries("q1,can I send it back?,returns,en"), "--lang", "zh");
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("no query in zh");
        CommandRun missing = evaluate(folder.resolve("nowhere.csv"));
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.err()).contains("nowhere.csv");
    }

    private Path queries(String rows) throws IOException {
        return Files.writeString(folder.resolve("queries.csv"), "query_id,query,faq_id,lang\n" + rows + "\n");
    }

    private CommandRun evaluate(Path queries, String... more) {
        String[] all = new String[more.length + 6];
        System.arraycopy(
                new String[] {"evaluate", "retrieval", "--faq", faq.toString(), "--queries", queries.toString()},
                0,
                all,
                0,
                6);
        System.arraycopy(more, 0, all, 6, more.length);
        return CommandRun.of(all);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException notJson) {
            throw new AssertionError(text, notJson);
        }
    }
}
