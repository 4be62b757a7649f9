package io.frontdesk.chat.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.knowledge.TestKnowledge.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.stream.IntStream;

class KnowledgeApiTest {
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
    void packIsTheFirstVersion() {
        JsonNode first = admin.reads("/versions/1");
        assertThat(first.path("kind").asText()).isEqualTo("first");
        assertThat(first.path("author").asText()).isEqualTo("frontdesk");
        assertThat(first.path("added").asLong()).isPositive();
    }

    @Test
    void draftIsReportedOnAndChangesNothingBeforeItIsPublished() {
        long before = admin.newest();
        JsonNode report = admin.uploads(
                "faq.csv", (TestKnowledge.HEADER + "boat,Do you rent boats?,In summer.,en\n").getBytes(UTF_8), "{}");
        assertThat(report.path("publishable").asBoolean()).isTrue();
        assertThat(report.path("difference").path("added").asInt()).isEqualTo(1);
        assertThat(report.path("draft").path("base").asLong()).isEqualTo(before);
        assertThat(report.path("shape").path("encoding").asText()).isEqualTo("UTF-8");
        JsonNode change = report.path("difference").path("changes").get(0);
        assertThat(change.path("kind").asText()).isEqualTo("added");
        assertThat(change.path("fields").findValuesAsText("name")).contains("question", "answer");
        String id = report.path("draft").path("id").asText();
        assertThat(admin.reads("/drafts/" + id)).isEqualTo(report);
        assertThat(admin.newest()).isEqualTo(before);
        assertThat(admin.asks("DELETE", "/drafts/" + id, null).status()).isEqualTo(204);
        assertThat(admin.asks("GET", "/drafts/" + id, null).status()).isEqualTo(404);
    }

    @Test
    void publishedDraftAnswersAndOneCallUndoesIt() {
        long before = admin.makes("kayak,Do you rent kayaks?,Kayaks are rented at the pier.,en\n");
        admin.makes("kayak,Do you rent kayaks?,Nobody rents kayaks any more.,en\n");
        assertThat(admin.tells("en", "Do you rent kayaks?")).contains("Nobody");
        long asked = System.nanoTime();
        Answer restored = admin.asks("POST", "/versions/" + before + "/restore", "{\"note\":\"too early\"}");
        assertThat(restored.status()).as(restored.text()).isEqualTo(200);
        assertThat(admin.tells("en", "Do you rent kayaks?")).contains("pier");
        assertThat((System.nanoTime() - asked) / 1_000_000).isLessThan(1_000);
        JsonNode version = restored.json().path("version");
        assertThat(version.path("kind").asText()).isEqualTo("restore");
        assertThat(version.path("note").asText()).isEqualTo("too early");
        assertThat(restored.json().path("served").asLong())
                .isEqualTo(version.path("number").asLong());
        JsonNode same = admin.reads(
                "/versions/" + before + "/difference/" + version.path("number").asLong());
        assertThat(same.path("changes")).isEmpty();
        Answer again = admin.asks("POST", "/versions/" + before + "/restore", null);
        assertThat(again.json().path("published").asBoolean())
                .as("nothing is left to undo")
                .isFalse();
    }

    @Test
    void veryManyNewAnswersAreServedAtOnceAndReadAfterwards() {
        String lamps = IntStream.range(0, 220)
                .mapToObj(
                        n -> "lamp-%d,What does lamp %d cost?,Lamp %d costs %d pounds.,en%n".formatted(n, n, n, n + 20))
                .collect(joining());
        admin.makes(lamps + "kite,Do you rent kites?,Kites are rented on windy days.,en\n");
        assertThat(admin.reads("/versions").path("reading").asBoolean()).isTrue();
        assertThat(admin.tells("en", "Do you rent kites?")).contains("windy");
        JsonNode read =
                admin.readsSoon("/versions", page -> !page.path("reading").asBoolean());
        assertThat(read.path("served").asLong()).isEqualTo(admin.newest());
        assertThat(admin.tells("en", "Do you rent kites?")).contains("windy");
    }

    @Test
    void ofTwoAdminsTheSecondSeesWhatTheFirstDidAndThenDecides() {
        String annas = admin.drafts("sled,Do you rent sleds?,In winter.,en\n");
        String bens = admin.drafts("sled,Do you rent sleds?,Never.,en\nski,Do you rent skis?,Yes.,en\n");
        assertThat(admin.publishes(annas, "{\"note\":\"winter\"}").status()).isEqualTo(200);
        Answer late = admin.publishes(bens, "{}");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().path("type").asText()).isEqualTo("outdated");
        assertThat(late.json().path("detail").asText()).contains("winter");
        assertThat(late.json().path("by").path("note").asText()).isEqualTo("winter");
        JsonNode fresh = late.json().path("report").path("difference");
        assertThat(fresh.path("changed").asInt()).isEqualTo(1);
        assertThat(fresh.path("changes").findParents("name").stream()
                        .filter(field -> field.path("name").asText().equals("answer"))
                        .map(field -> field.path("before").path(0).asText()))
                .contains("In winter.");
        assertThat(admin.tells("en", "Do you rent sleds?")).contains("In winter");
        assertThat(admin.publishes(bens, "{}").status()).isEqualTo(200);
        assertThat(admin.publishes(bens, "{}").status()).as("it is published").isEqualTo(404);
    }

    @Test
    void badRowsKeepADraftBackUntilTheyAreCorrectedOrLeftOut() {
        String rows = "tent-1,Do you rent tents?,Yes.,en\ntent-2,,Without a question.,en\ntent-3,Big tents?,,en\n";
        JsonNode report = admin.uploads("faq.csv", (TestKnowledge.HEADER + rows).getBytes(UTF_8), "{}");
        String id = report.path("draft").path("id").asText();
        assertThat(report.path("publishable").asBoolean()).isFalse();
        assertThat(report.path("problems").get(0).path("line").asInt()).isEqualTo(3);
        assertThat(report.path("problems").get(0).path("code").asText()).isEqualTo("empty");
        assertThat(report.path("problems").get(0).path("reason_zh").asText()).isEqualTo("为空");
        JsonNode bad = admin.reads("/drafts/" + id + "/bad-rows?limit=1");
        assertThat(bad.path("total").asInt()).isEqualTo(2);
        assertThat(bad.path("rows").get(0).path("fields").path("answer").asText())
                .isEqualTo("Without a question.");
        assertThat(bad.path("rows").get(0).path("problems").findValuesAsText("column"))
                .containsExactly("question");
        Answer refused = admin.publishes(id, "{}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("problems")).hasSize(2);
        assertThat(admin.asks("GET", "/drafts/" + id + "/problems.csv?lang=zh", null)
                        .text())
                .contains("faq.csv,,3,question,错误,empty,为空");
        JsonNode corrected = admin.asks("PATCH", "/drafts/" + id, """
                {"corrections":[{"line":3,"fields":{"id":"tent-2","question":"Do you sell tents?",
                 "answer":"Without a floor.","lang":"en"}},{"line":4}]}""").json();
        assertThat(corrected.path("problems")).isEmpty();
        assertThat(corrected.path("difference").path("added").asInt()).isEqualTo(2);
        assertThat(admin.publishes(id, "{}").status()).isEqualTo(200);
        assertThat(admin.reads("/entries/tent-2/en")
                        .path("entry")
                        .path("answer")
                        .asText())
                .isEqualTo("Without a floor.");
    }

    @Test
    void entriesThatSayOtherwiseOrTheSameAreFoundBeforeTheyArePublished() {
        admin.makes("oar,How much is an oar?,Ten euros.,en\n");
        String draft = admin.drafts("""
                oar-2,How much is an oar?,Twelve euros.,en
                sail,May I smoke on board?,No.,en
                sail-2,Is smoking on board allowed?,"No, it is forbidden.",en
                """);
        JsonNode contradiction =
                admin.reads("/drafts/" + draft).path("findings").path("findings");
        assertThat(contradiction.findValuesAsText("kind")).containsExactly("contradiction");
        assertThat(contradiction.get(0).path("other_id").asText()).isIn("oar", "oar-2");
        JsonNode all = admin.reads("/drafts/" + draft + "/findings").path("findings");
        assertThat(all.findParents("kind"))
                .anyMatch(finding -> finding.path("kind").asText().equals("confusable")
                        && finding.path("id").asText().startsWith("sail"));
    }

    @Test
    void variantThatADraftLeavesBehindIsFound() {
        admin.makes("quay,Where is the quay?,In the north.,en\nquay,码头在哪里？,在北边。,zh\n");
        String draft = admin.drafts("quay,Where is the quay?,In the south.,en\n");
        JsonNode found = admin.reads("/drafts/" + draft).path("findings").path("findings");
        assertThat(found.findValuesAsText("kind")).containsExactly("stale");
        assertThat(found.get(0).path("lang").asText()).isEqualTo("zh");
        String both = admin.drafts("quay,Where is the quay?,In the south.,en\nquay,码头在哪里？,在南边。,zh\n");
        assertThat(admin.reads("/drafts/" + both).path("findings").path("findings"))
                .isEmpty();
    }

    @Test
    void rowThatIsBadStillShowsWhatWasWrittenInItsPlace() {
        String draft = admin.drafts("mast,How high is the mast?,,en\n");
        admin.asks("PATCH", "/drafts/" + draft, """
                {"corrections":[{"line":2,"fields":{"id":"mast","question":"How high?","answer":"9 m","lang":"de"}}]}""");
        JsonNode rows = admin.reads("/drafts/" + draft + "/bad-rows").path("rows");
        assertThat(rows.findValuesAsText("answer")).containsExactly("9 m");
        assertThat(rows.get(0).path("problems").findValuesAsText("column")).containsExactly("lang");
    }

    @Test
    void fileOfAnotherEncodingIsReadAsItIsSaidTo() {
        byte[] content = "id,question,answer\nraft,出租竹筏吗？,夏天出租竹筏。\n".getBytes(Charset.forName("GB18030"));
        JsonNode report = admin.uploads("faq.csv", content, "{\"encoding\":\"GB18030\",\"skip_bad\":true}");
        assertThat(report.path("shape").path("encoding").asText()).isEqualTo("GB18030");
        assertThat(report.path("options").path("skip_bad").asBoolean()).isTrue();
        assertThat(admin.publishes(report.path("draft").path("id").asText(), "{}")
                        .status())
                .isEqualTo(200);
        assertThat(admin.reads("/entries/raft/zh")
                        .path("entry")
                        .path("question")
                        .asText())
                .isEqualTo("出租竹筏吗？");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mode | {'mode':'overwrite'}",
                "skip_bad | {'skip_bad':'yes'}",
                "encoding | {'encoding':'no such thing'}",
                "delimiter | {'delimiter':';;'}",
                "columns | {'columns':{'a':1}}",
                "corrections | {'corrections':[{'fields':{}}]}"
            })
    void optionThatCannotBeTakenIsNamed(String field, String body) {
        String draft = admin.drafts("option,Is this an option?,Yes.,en\n");
        Answer answer = admin.asks("PATCH", "/drafts/" + draft, body.replace('\'', '"'));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("field").asText()).isEqualTo(field);
    }

    @Test
    void draftIsPublishedAtItsTimeAndTheAuditLogKnows() {
        String draft = admin.drafts("cart,Do you rent carts?,On Sunday.,en\n");
        Answer planned = admin.publishes(
                draft, "{\"note\":\"carts\",\"at\":\"" + Instant.now().plusMillis(1_200) + "\"}");
        assertThat(planned.status()).as(planned.text()).isEqualTo(202);
        String id = planned.json().path("id").asText();
        assertThat(admin.publishes(draft, "{}").status()).as("it waits").isEqualTo(409);
        assertThat(admin.asks("DELETE", "/drafts/" + draft, null).status()).isEqualTo(409);
        JsonNode done = scheduled(id, "done");
        String number = done.path("outcome").asText().replace("published ", "");
        admin.readsSoon("/versions", page -> page.path("served").asText().equals(number));
        assertThat(admin.tells("en", "Do you rent carts?")).contains("Sunday");
        assertThat(admin.asks("DELETE", "/schedule/" + id, null).status())
                .as("too late")
                .isEqualTo(409);
        admin.auditsSoon("knowledge.published", "schedule/" + id + " faq.csv");
    }

    @Test
    void cancelledPublicationStaysADraft() {
        String draft = admin.drafts("fair,When is the fair?,Never.,en\n");
        Answer planned = admin.publishes(draft, "{\"at\":\"" + Instant.now().plusSeconds(3_600) + "\"}");
        String id = planned.json().path("id").asText();
        assertThat(admin.asks("DELETE", "/schedule/" + id, null).status()).isEqualTo(204);
        assertThat(scheduled(id, "cancelled").path("outcome").asText()).isEmpty();
        assertThat(admin.asks("DELETE", "/drafts/" + draft, null).status()).isEqualTo(204);
        assertThat(admin.publishes(admin.drafts("fair,q,a,en\n"), "{\"at\":\"2020-01-01T00:00:00Z\"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void atItsTimeADraftUndoesNobodysEdit() {
        admin.makes("ferry,When does the ferry go?,At nine.,en\n");
        String draft = admin.drafts("ferry,When does the ferry go?,At ten.,en\n");
        Answer planned = admin.publishes(draft, "{\"at\":\"" + Instant.now().plusMillis(1_500) + "\"}");
        String tag = admin.asks("GET", "/entries/ferry/en", null).tag();
        admin.asks(
                "PUT",
                "/entries/ferry/en",
                "{\"question\":\"When does the ferry go?\",\"answer\":\"At eleven.\"}",
                "If-Match",
                tag);
        JsonNode failed = scheduled(planned.json().path("id").asText(), "failed");
        assertThat(failed.path("outcome").asText()).isEqualTo("conflict ferry in en");
        assertThat(admin.tells("en", "When does the ferry go?")).contains("eleven");
    }

    @Test
    void everyVersionIsInTheAuditLog() {
        long number = admin.makes("log,Is there a log?,Yes.,en\n");
        assertThat(admin.audit("knowledge.added")).contains("versions/" + number);
    }

    private static JsonNode scheduled(String id, String state) {
        JsonNode all = admin.readsSoon(
                "/schedule",
                schedule -> schedule.path("schedule").findParents("id").stream()
                        .anyMatch(each -> each.path("id").asText().equals(id)
                                && each.path("state").asText().equals(state)));
        return all.path("schedule").findParents("id").stream()
                .filter(each -> each.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
