package io.frontdesk.chat.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.knowledge.TestKnowledge.Answer;
import io.frontdesk.retrieval.ingest.FaqFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.List;

class EntryApiTest {
    private static TestApp app;
    private static TestKnowledge admin;

    @BeforeAll
    static void start() {
        app = TestApp.start();
        admin = new TestKnowledge(app);
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void entryIsEditedByWhoReadItLast() {
        String entry = "{\"question\":\"Do you mend nets?\",\"answer\":\"%s\"}";
        Answer added = admin.asks("PUT", "/entries/net/en", entry.formatted("Nets are mended."));
        assertThat(added.status()).as(added.text()).isEqualTo(200);
        String read = admin.asks("GET", "/entries/net/en", null).tag();
        assertThat(admin.asks("PUT", "/entries/net/en", entry.formatted("Blind."))
                        .status())
                .isEqualTo(428);
        assertThat(admin.asks("PUT", "/entries/net/en", entry.formatted("First."), "If-Match", read)
                        .status())
                .isEqualTo(200);
        assertThat(admin.tells("en", "Do you mend nets?")).contains("First.");
        Answer second = admin.asks("PUT", "/entries/net/en", entry.formatted("Second."), "If-Match", read);
        assertThat(second.status()).isEqualTo(412);
        assertThat(second.json().path("type").asText()).isEqualTo("changed-since");
        assertThat(second.json().path("by").path("kind").asText()).isEqualTo("edit");
        assertThat(admin.asks("DELETE", "/entries/net/en", null, "If-Match", read)
                        .status())
                .isEqualTo(412);
        String now = admin.asks("GET", "/entries/net/en", null).tag();
        assertThat(admin.asks("DELETE", "/entries/net/en", null, "If-Match", now)
                        .status())
                .isEqualTo(200);
        assertThat(admin.asks("GET", "/entries/net/en", null).status()).isEqualTo(404);
        JsonNode history = admin.reads("/entries/net/en/history").path("history");
        assertThat(history.findValuesAsText("answer")).containsExactly("First.", "Nets are mended.");
        assertThat(history.get(0).path("until").asLong()).isEqualTo(admin.newest());
        assertThat(admin.asks("PUT", "/entries/net/en", "{\"question\":\"only\"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void variantIsStaleUntilSomebodyHasLookedAtIt() {
        admin.makes("hut,Do you rent huts?,In May.,en\nhut,出租木屋吗？,五月出租。,zh\n");
        admin.makes("hut,Do you rent huts?,In June.,en\n");
        JsonNode stale = admin.reads("/entries?stale=true").path("entries");
        assertThat(stale).hasSize(1);
        assertThat(stale.get(0).path("entry").path("lang").asText()).isEqualTo("zh");
        assertThat(admin.asks("POST", "/entries/hut/zh/confirm", null)
                        .json()
                        .path("stale")
                        .asBoolean())
                .isFalse();
        assertThat(admin.reads("/entries?stale=true").path("total").asInt()).isZero();
    }

    @Test
    void entriesThatExpiredOrAreDueForReviewAreFound() {
        String header = "id,question,answer,lang,valid_to,owner,review_by\n";
        JsonNode report = admin.uploads(
                "faq.csv",
                (header + "past,Is it over?,Yes.,en,2020-01-01,Anna,\ndue,Is it due?,Yes.,en,,Anna,2020-01-01\n")
                        .getBytes(UTF_8),
                "{}");
        admin.publishes(report.path("draft").path("id").asText(), "{}");
        assertThat(admin.reads("/entries?expired=true").path("entries").findValuesAsText("id"))
                .containsExactly("past");
        assertThat(admin.reads("/entries?expired=true")
                        .path("entries")
                        .get(0)
                        .path("expired")
                        .asBoolean())
                .isTrue();
        assertThat(admin.reads("/entries?review_due=true").path("entries").findValuesAsText("id"))
                .containsExactly("due");
        assertThat(admin.reads("/entries?text=IS%20IT%20DUE").path("total").asInt())
                .isEqualTo(1);
    }

    @Test
    void anyVersionIsExportedAndMeansTheSameWhenImported() {
        long number = admin.makes("=cmd,Is \"this\" a formula?,\"No, |it| is\n-text\",en\n");
        admin.makes("later,Is this later?,Yes.,en\n");
        String csv = admin.asks("GET", "/export?version=" + number, null).text();
        assertThat(csv).doesNotContain("Is this later?");
        JsonNode report = admin.uploads("again.csv", csv.getBytes(UTF_8), "{\"mode\":\"replace\"}");
        assertThat(FaqFile.read(csv.getBytes(UTF_8), "again.csv").clean()).isTrue();
        JsonNode difference = report.path("difference");
        assertThat(List.of(
                        difference.path("added").asInt(),
                        difference.path("changed").asInt()))
                .containsExactly(0, 0);
        assertThat(difference.path("removed").asInt()).isEqualTo(1);
        assertThat(admin.asks("GET", "/export?version=99999", null).status()).isEqualTo(404);
        assertThat(admin.asks("GET", "/export?format=pdf", null).status()).isEqualTo(422);
    }
}
