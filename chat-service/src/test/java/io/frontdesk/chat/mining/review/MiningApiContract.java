package io.frontdesk.chat.mining.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestDialogues;
import io.frontdesk.chat.TestVisitor;
import io.frontdesk.chat.client.AdminClient;
import io.frontdesk.chat.learning.LabelledTexts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Mining through the real server, on any database: from an uploaded file to what customers are answered. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MiningApiContract {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> TOPICS = Set.of("descaling", "fridge_noise", "loyalty_points", "track_order");
    private static final long PATIENCE_MILLIS = 120_000;

    private TestApp app;
    private AdminClient admin;
    private String importId = "";

    abstract TestApp startApp();

    @BeforeAll
    void start() throws IOException {
        app = startApp();
        admin = new AdminClient(app.uri(), app.adminToken());
        JsonNode done = imported("past.jsonl", TestDialogues.log(TOPICS));
        assertThat(done.path("state").asText()).as(done.toString()).isEqualTo("done");
        importId = done.path("id").asText();
    }

    @AfterAll
    void stop() {
        admin.close();
        app.close();
    }

    @Test
    void anImportTellsWhatItFoundAndKeepsNoFile() throws IOException {
        JsonNode run = json(admin.get("/api/admin/mining/imports/" + importId).body());
        assertThat(run.path("percent").asInt()).isEqualTo(100);
        assertThat(run.path("figures").path("questions").asInt()).isGreaterThan(80);
        assertThat(run.path("figures").path("proposals").asInt()).isGreaterThanOrEqualTo(6);
        assertThat(json(admin.get("/api/admin/mining/imports").body()).path("imports"))
                .isNotEmpty();
        try (var left = Files.list(app.data().resolve("mining"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void whatTheFaqKnowsIsToldFromWhatIsNew() {
        assertThat(about("descale").path("match").path("kind").asText()).isEqualTo("new");
        JsonNode tracking = about("parcel");
        assertThat(tracking.path("match").path("intent").asText())
                .as(tracking.toString())
                .isEqualTo("track_order");
        assertThat(tracking.path("intent").asText()).isEqualTo("track_order");
    }

    @Test
    void anAcceptedProposalAnswersCustomersAndIsLearntFrom() {
        JsonNode proposal = about("descale");
        JsonNode named = changed(proposal, Map.of("intent", "descale_machine"));
        JsonNode accepted = posted(
                200,
                id(named) + "/accept",
                Map.of("revision", named.path("revision").asInt()));
        assertThat(accepted.path("state").asText()).isEqualTo("accepted");
        JsonNode entry = json(admin.get("/api/admin/faq?q=100%20ml%20descaler").body());
        assertThat(entry.path("total").asInt()).isPositive();
        List<String> learnt = new LabelledTexts(app.data().resolve("pack"))
                .of("en").stream()
                        .filter(utterance -> utterance.label().equals("descale_machine"))
                        .map(utterance -> utterance.text())
                        .toList();
        assertThat(learnt)
                .hasSizeGreaterThanOrEqualTo(5)
                .contains(texts(named.path("utterances")).getFirst());
        try (TestVisitor visitor = app.visitor()) {
            visitor.hello("en");
            JsonNode turn = visitor.ask(proposal.path("question").asText());
            assertThat(turn.path("text").asText()).as(turn.toString()).contains("escal");
        }
        assertThat(posted(
                                409,
                                id(named) + "/accept",
                                Map.of("revision", named.path("revision").asInt()))
                        .path("field")
                        .asText())
                .isEqualTo("revision");
        assertThat(posted(
                                409,
                                id(named) + "/accept",
                                Map.of("revision", accepted.path("revision").asInt()))
                        .path("field")
                        .asText())
                .isEqualTo("state");
    }

    @Test
    void proposalsAreSplitMergedRejectedAndOpenedAgain() {
        JsonNode whole = about("points");
        List<String> all = texts(whole.path("utterances"));
        List<String> some = all.subList(0, 2);
        JsonNode part = posted(201, id(whole) + "/split", Map.of("utterances", some, "intent", "points_two"));
        assertThat(texts(part.path("utterances"))).containsExactlyElementsOf(some);
        assertThat(texts(read(whole).path("utterances"))).doesNotContainAnyElementsOf(some);
        JsonNode merged = posted(
                200,
                "merge",
                Map.of(
                        "into",
                        whole.path("id").asText(),
                        "from",
                        List.of(part.path("id").asText())));
        assertThat(texts(merged.path("utterances"))).containsExactlyInAnyOrderElementsOf(all);
        assertThat(read(part).path("state").asText()).isEqualTo("merged");
        JsonNode rejected = changed(merged, Map.of("state", "rejected"));
        assertThat(rejected.path("decided_by").asText()).isNotEmpty();
        posted(
                409,
                id(rejected) + "/accept",
                Map.of("revision", rejected.path("revision").asInt()));
        assertThat(changed(rejected, Map.of("state", "open")).path("state").asText())
                .isEqualTo("open");
    }

    @Test
    void ofTwoPeopleWhoChangeTheSameOneIsTold() {
        JsonNode proposal = about("noise");
        changed(proposal, Map.of("question", "Is my fridge too loud?"));
        Map<String, Object> late = Map.of(
                "question", "Other?", "revision", proposal.path("revision").asInt());
        HttpResponse<String> refused = sent("PATCH", id(proposal), late);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(read(proposal).path("question").asText()).isEqualTo("Is my fridge too loud?");
    }

    @Test
    void anAnswerThatNamesSomebodyIsNotPublished() {
        JsonNode chinese = about("水垢");
        JsonNode named = changed(chinese, Map.of("answer", "请联系[name]"));
        JsonNode refused = posted(
                422,
                id(named) + "/accept",
                Map.of("revision", named.path("revision").asInt()));
        assertThat(refused.path("field").asText()).isEqualTo("answer");
        assertThat(read(named).path("state").asText()).isEqualTo("open");
    }

    @Test
    void aBadFileIsRefusedByLineAndColumnUnlessItsBadRowsAreSkippedOnPurpose() {
        String file = "conversation,role,text\n1,customer,Where is it?\n1,martian,Here\n";
        JsonNode refused = imported("bad.csv", file);
        assertThat(refused.path("state").asText()).isEqualTo("refused");
        assertThat(refused.path("problems").get(0).path("line").asInt()).isEqualTo(3);
        assertThat(refused.path("problems").get(0).path("column").asText()).isEqualTo("role");
        JsonNode skipped = imported("bad.csv?skip_bad=true", file);
        assertThat(skipped.path("state").asText()).isEqualTo("done");
        assertThat(skipped.path("problems")).hasSize(1);
    }

    @Test
    void whatIsNoProposalOrNoFieldIsNamed() {
        assertThat(admin.get("/api/admin/mining/proposals/none").status()).isEqualTo(404);
        assertThat(admin.get("/api/admin/mining/imports/none").status()).isEqualTo(404);
        JsonNode proposal = about("noise");
        int revision = read(proposal).path("revision").asInt();
        assertThat(sent("PATCH", id(proposal), Map.of("revision", revision, "intent", "a b"))
                        .body())
                .contains("\"field\":\"intent\"");
        assertThat(sent("PATCH", id(proposal), Map.of("question", "x")).body()).contains("\"field\":\"revision\"");
        assertThat(posted(422, id(proposal) + "/split", Map.of("intent", "x", "utterances", List.of("never said")))
                        .path("field")
                        .asText())
                .isEqualTo("utterances");
    }

    private JsonNode imported(String name, String content) {
        String query = name.contains("?") ? name.substring(name.indexOf('?')) : "";
        AdminClient.Answer begun = admin.upload(
                "/api/admin/mining/imports" + query, name.replaceFirst("\\?.*", ""), content.getBytes(UTF_8));
        assertThat(begun.status()).as(begun.body()).isEqualTo(202);
        String id = json(begun.body()).path("id").asText();
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        JsonNode run = json(begun.body());
        while (run.path("state").asText().equals("running")) {
            assertThat(System.currentTimeMillis()).as(run.toString()).isLessThan(end);
            run = json(admin.get("/api/admin/mining/imports/" + id).body());
        }
        return run;
    }

    /** The open proposal with an utterance that holds {@code word}. */
    private JsonNode about(String word) {
        JsonNode all =
                json(admin.get("/api/admin/mining/proposals?import=" + importId).body());
        for (JsonNode proposal : all.path("proposals")) {
            boolean open = proposal.path("state").asText().equals("open");
            long holding = texts(proposal.path("utterances")).stream()
                    .filter(text -> text.contains(word))
                    .count();
            if (open && holding >= 2) {
                return proposal;
            }
        }
        throw new AssertionError("nothing open about " + word + " in " + all);
    }

    private JsonNode read(JsonNode proposal) {
        return json(
                admin.get("/api/admin/mining/proposals/" + proposal.path("id").asText())
                        .body());
    }

    private JsonNode changed(JsonNode proposal, Map<String, Object> fields) {
        ObjectNode body = JSON.valueToTree(fields);
        body.put("revision", proposal.path("revision").asInt());
        HttpResponse<String> answer = sent("PATCH", id(proposal), JSON.convertValue(body, Map.class));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer.body());
    }

    private JsonNode posted(int status, String path, Map<String, Object> fields) {
        HttpResponse<String> answer = sent("POST", path, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return json(answer.body());
    }

    private HttpResponse<String> sent(String method, String path, Map<?, ?> fields) {
        String body = JSON.valueToTree(fields).toString();
        return app.send(app.request("/api/admin/mining/proposals/" + path)
                .header("Authorization", "Bearer " + app.adminToken())
                .method(method, BodyPublishers.ofString(body)));
    }

    private static String id(JsonNode proposal) {
        return proposal.path("id").asText();
    }

    private static List<String> texts(JsonNode array) {
        return JSON.convertValue(array, JSON.getTypeFactory().constructCollectionType(List.class, String.class));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException odd) {
            throw new AssertionError(text, odd);
        }
    }
}
