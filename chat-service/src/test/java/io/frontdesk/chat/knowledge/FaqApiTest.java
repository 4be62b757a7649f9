package io.frontdesk.chat.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestDesk;
import io.frontdesk.chat.TestVisitor;
import io.frontdesk.chat.client.AdminClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaqApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HEADER = "id,question,answer,lang\n";

    private static TestApp app;
    private static AdminClient admin;

    @BeforeAll
    static void start() {
        app = TestApp.start();
        admin = new AdminClient(app.uri(), app.adminToken());
    }

    @AfterAll
    static void stop() {
        admin.close();
        app.close();
    }

    @Test
    void anUploadAddsChangesAndLeavesTheRest() throws Exception {
        int before = total();
        JsonNode added = upload("a.csv", HEADER + "up-1,Do you sell kayaks?,\"Yes, in spring.\",en\n", "", 200);
        assertThat(added.path("added").asInt()).isEqualTo(1);
        assertThat(added.path("published").asBoolean()).isTrue();
        assertThat(added.path("problems")).isEmpty();
        JsonNode changed = upload("a.csv", HEADER + "up-1,Do you sell kayaks?,All year round.,en\n", "", 200);
        assertThat(changed.path("changed").asInt()).isEqualTo(1);
        JsonNode same = upload("a.csv", HEADER + "up-1,Do you sell kayaks?,All year round.,en\n", "", 200);
        assertThat(same.path("unchanged").asInt()).isEqualTo(1);
        assertThat(total()).isEqualTo(before + 1);
        admin.delete("/api/admin/faq/up-1/en");
    }

    @Test
    void whatTakesALanguageModelSaysThatThereIsNone() {
        TestDesk desk = new TestDesk(app);
        TestDesk.Answer paraphrases = desk.admin("POST", "/knowledge/entries/return-how-to/en/paraphrases", null);
        assertThat(paraphrases.status()).isEqualTo(409);
        assertThat(paraphrases.text("type")).isEqualTo("llm-not-configured");
        assertThat(desk.admin("GET", "/llm", null).text("type")).isEqualTo("llm-not-configured");
    }

    @Test
    void aDryRunReportsAndChangesNothing() throws Exception {
        int before = total();
        JsonNode report = upload("a.csv", HEADER + "dry-1,Do you sell tents?,Yes.,en\n", "?dry_run=true", 200);
        assertThat(report.path("added").asInt()).isEqualTo(1);
        assertThat(report.path("published").asBoolean()).isFalse();
        assertThat(total()).isEqualTo(before);
    }

    @Test
    void badRowsAreSkippedOnPurposeOnly() throws Exception {
        String file = HEADER + "skip-1,Do you sell skis?,Yes.,en\nskip-2,,No question.,en\n";
        JsonNode refused = upload("a.csv", file, "", 422);
        assertThat(refused.path("published").asBoolean()).isFalse();
        assertThat(find("skip-1")).isZero();
        JsonNode skipped = upload("a.csv", file, "?skip_bad=true", 200);
        assertThat(skipped.path("published").asBoolean()).isTrue();
        assertThat(skipped.path("problems")).hasSize(1);
        assertThat(find("skip-1")).isEqualTo(1);
        admin.delete("/api/admin/faq/skip-1/en");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    malformed CSV      | a.csv   | id,question,answer\\nx,"open quote,answer\\ny,q,a\\n              | 2 | quote
                    wrong header       | a.csv   | name,text\\nx,y\\n                                               | 1 | header
                    misspelt column    | a.csv   | id,question,answer,categry\\nx,q,a,red\\n                        | 1 | column
                    empty file         | a.csv   | ``                                                             | 1 | empty
                    header only        | a.csv   | id,question,answer\\n                                           | 1 | no rows
                    same key twice     | a.csv   | id,question,answer,lang\\nx,q,a,en\\nx,q2,a2,en\\n                | 3 | line 2
                    too few fields     | a.csv   | id,question,answer\\nx,q\\n                                     | 2 | fields
                    empty answer       | a.csv   | id,question,answer\\nx,q, \\n                                   | 2 | empty
                    unknown language   | a.csv   | id,question,answer,lang\\nx,q,a,xx\\n                           | 2 | en, zh
                    bad date           | a.csv   | id,question,answer,valid_from\\nx,q,a,tomorrow\\n               | 2 | date
                    not JSON           | a.jsonl | {"id":"x","question":"q","answer":"a"}\\nnot json\\n            | 2 | JSON
                    unknown extension  | a.pdf   | %PDF                                                           | 1 | CSV
                    """)
    void badFilesAreNamedRowByRowAndChangeNothing(String what, String name, String content, int line, String reason)
            throws Exception {
        int before = total();
        JsonNode report = upload(name, content == null ? "" : content.replace("\\n", "\n"), "", 422);
        assertThat(report.path("published").asBoolean()).as(what).isFalse();
        assertThat(report.path("type").asText()).as(what).isEqualTo("bad-rows");
        assertThat(report.path("detail").asText()).as(what).contains(name);
        JsonNode problem = report.path("problems").get(0);
        assertThat(problem.path("line").asInt()).as(what).isEqualTo(line);
        assertThat(problem.path("reason").asText()).as(what).contains(reason);
        assertThat(total()).isEqualTo(before);
    }

    @Test
    void aHugeCellIsNamedAndAHugeFileRefused() throws Exception {
        int before = total();
        String nine = HEADER + "big,What is big?," + "x".repeat(9 << 20) + ",en\n";
        JsonNode report = upload("a.csv", nine, "", 422);
        assertThat(report.path("problems").get(0).path("line").asInt()).isEqualTo(2);
        assertThat(report.path("problems").get(0).path("column").asText()).isEqualTo("answer");
        String larger = HEADER + "big,What is big?," + "x".repeat(20 << 20) + ",en\n";
        AdminClient.Answer refused = admin.upload("/api/admin/faq", "a.csv", larger.getBytes(UTF_8));
        assertThat(refused.status()).isEqualTo(413);
        assertThat(JSON.readTree(refused.body()).path("title").asText()).isNotEmpty();
        assertThat(total()).isEqualTo(before);
    }

    @Test
    void anEditThatIsNoEntryIsAProblem() throws Exception {
        AdminClient.Answer answer = admin.put("/api/admin/faq/x/en", "{\"question\":\"only a question\"}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("answer");
        AdminClient.Answer notJson = admin.put("/api/admin/faq/x/en", "not json");
        assertThat(notJson.status()).isEqualTo(400);
        assertThat(JSON.readTree(notJson.body()).path("type").asText()).isNotEmpty();
    }

    @Test
    void anEditedEntryAnswersWithinASecond() throws Exception {
        String entry = """
                {"question":"Do you repair umbrellas?","answer":"Umbrellas are mended on Fridays at the counter.",
                 "category":"","tags":[],"similar":["Can my umbrella be fixed?"]}""";
        assertThat(admin.put("/api/admin/faq/umbrella/en", entry).status()).isEqualTo(200);
        long edited = System.nanoTime();
        try (TestVisitor visitor = app.visitor()) {
            visitor.hello("en");
            JsonNode turn = visitor.ask("Do you repair umbrellas?");
            assertThat(turn.path("text").asText()).contains("Fridays");
            assertThat((System.nanoTime() - edited) / 1_000_000).isLessThan(1000);
        }
        assertThat(find("umbrella")).isEqualTo(1);
        assertThat(admin.delete("/api/admin/faq/umbrella/en").status()).isEqualTo(204);
        AdminClient.Answer gone = admin.delete("/api/admin/faq/umbrella/en");
        assertThat(gone.status()).isEqualTo(404);
        assertThat(JSON.readTree(gone.body()).path("detail").asText()).contains("umbrella");
        assertThat(find("umbrella")).isZero();
    }

    @Test
    void entriesAreListedByLanguageInPages() throws Exception {
        JsonNode page =
                JSON.readTree(admin.get("/api/admin/faq?lang=zh&limit=2").body());
        assertThat(page.path("entries")).hasSize(2);
        assertThat(page.path("total").asInt()).isGreaterThan(2);
        page.path("entries")
                .forEach(entry -> assertThat(entry.path("lang").asText()).isEqualTo("zh"));
    }

    private static JsonNode upload(String name, String content, String query, int expected) throws Exception {
        AdminClient.Answer answer = admin.upload("/api/admin/faq" + query, name, content.getBytes(UTF_8));
        assertThat(answer.status()).as(answer.body()).isEqualTo(expected);
        return JSON.readTree(answer.body());
    }

    private static int total() throws Exception {
        return JSON.readTree(admin.get("/api/admin/faq?limit=1").body())
                .path("total")
                .asInt();
    }

    private static int find(String id) throws Exception {
        int found = 0;
        for (JsonNode entry :
                JSON.readTree(admin.get("/api/admin/faq?q=" + id).body()).path("entries")) {
            found += entry.path("id").asText().equals(id) ? 1 : 0;
        }
        return found;
    }
}
