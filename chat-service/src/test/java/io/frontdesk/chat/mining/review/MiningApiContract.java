package io.frontdesk.chat.mining.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestDialogues;
import io.frontdesk.chat.TestVisitor;
import io.frontdesk.chat.learning.LabelledTexts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Mining through the real server, on any database: from an uploaded file to what customers are answered. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MiningApiContract {
    private static final Set<String> TOPICS = Set.of("descaling", "fridge_noise", "loyalty_points", "track_order");

    private TestApp app;
    private MiningDesk mining;

    abstract TestApp startApp();

    @BeforeAll
    void start() throws IOException {
        app = startApp();
        mining = new MiningDesk(app);
        JsonNode done = mining.imported("past.jsonl", TestDialogues.log(TOPICS));
        assertThat(done.path("state").asText()).as(done.toString()).isEqualTo("done");
        mining.reviews(done.path("id").asText());
    }

    @AfterAll
    void stop() {
        mining.close();
        app.close();
    }

    @Test
    void anImportTellsWhatItFoundAndKeepsNoFile() throws IOException {
        JsonNode run = mining.run();
        assertThat(run.path("percent").asInt()).isEqualTo(100);
        assertThat(run.path("figures").path("questions").asInt()).isGreaterThan(80);
        assertThat(run.path("figures").path("proposals").asInt()).isGreaterThanOrEqualTo(6);
        assertThat(mining.gets("/mining/imports").path("imports")).isNotEmpty();
        try (var left = Files.list(app.data().resolve("mining"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void whatTheFaqKnowsIsToldFromWhatIsNew() {
        assertThat(mining.about("noise").path("match").path("kind").asText()).isEqualTo("new");
        JsonNode tracking = mining.about("parcel");
        assertThat(tracking.path("match").path("intent").asText())
                .as(tracking.toString())
                .isEqualTo("track_order");
        assertThat(tracking.path("intent").asText()).isEqualTo("track_order");
    }

    @Test
    void anAcceptedProposalAnswersCustomersAndIsLearntFrom() {
        JsonNode proposal = mining.about("descale");
        JsonNode named = mining.changed(proposal, Map.of("intent", "descale_machine"));
        JsonNode accepted = mining.posted(
                200,
                MiningDesk.path(named) + "/accept",
                Map.of("revision", named.path("revision").asInt()));
        assertThat(accepted.path("state").asText()).isEqualTo("accepted");
        JsonNode entry = mining.gets("/faq?q=100%20ml%20descaler");
        assertThat(entry.path("total").asInt()).isPositive();
        assertThat(entry.path("entries").findValuesAsText("id"))
                .contains(accepted.path("entry").asText());
        assertThat(mining.read(named).path("entry")).isEqualTo(accepted.path("entry"));
        List<String> learnt = new LabelledTexts(app.data().resolve("pack"))
                .of("en").stream()
                        .filter(utterance -> utterance.label().equals("descale_machine"))
                        .map(utterance -> utterance.text())
                        .toList();
        assertThat(learnt)
                .hasSizeGreaterThanOrEqualTo(5)
                .contains(MiningDesk.texts(named.path("utterances")).getFirst());
        try (TestVisitor visitor = app.visitor()) {
            visitor.hello("en");
            JsonNode turn = visitor.ask(proposal.path("question").asText());
            assertThat(turn.path("text").asText()).as(turn.toString()).contains("escal");
        }
        assertThat(mining.posted(
                                409,
                                MiningDesk.path(named) + "/accept",
                                Map.of("revision", named.path("revision").asInt()))
                        .path("field")
                        .asText())
                .isEqualTo("revision");
        assertThat(mining.posted(
                                409,
                                MiningDesk.path(named) + "/accept",
                                Map.of("revision", accepted.path("revision").asInt()))
                        .path("field")
                        .asText())
                .isEqualTo("state");
    }

    @Test
    void proposalsAreSplitMergedRejectedAndOpenedAgain() {
        JsonNode whole = mining.about("points");
        List<String> all = MiningDesk.texts(whole.path("utterances"));
        List<String> some = all.subList(0, 2);
        JsonNode part = mining.posted(
                201, MiningDesk.path(whole) + "/split", Map.of("utterances", some, "intent", "points_two"));
        assertThat(MiningDesk.texts(part.path("utterances"))).containsExactlyElementsOf(some);
        assertThat(MiningDesk.texts(mining.read(whole).path("utterances"))).doesNotContainAnyElementsOf(some);
        JsonNode merged = mining.posted(
                200,
                "/mining/proposals/merge",
                Map.of(
                        "into",
                        whole.path("id").asText(),
                        "from",
                        List.of(part.path("id").asText())));
        assertThat(MiningDesk.texts(merged.path("utterances"))).containsExactlyInAnyOrderElementsOf(all);
        assertThat(mining.read(part).path("state").asText()).isEqualTo("merged");
        JsonNode rejected = mining.changed(merged, Map.of("state", "rejected"));
        assertThat(rejected.path("decided_by").asText()).isNotEmpty();
        mining.posted(
                409,
                MiningDesk.path(rejected) + "/accept",
                Map.of("revision", rejected.path("revision").asInt()));
        assertThat(mining.changed(rejected, Map.of("state", "open"))
                        .path("state")
                        .asText())
                .isEqualTo("open");
    }

    @Test
    void ofTwoPeopleWhoChangeTheSameOneIsTold() {
        JsonNode proposal = mining.about("noise");
        mining.changed(proposal, Map.of("question", "Is my fridge too loud?"));
        Map<String, Object> late = Map.of(
                "question", "Other?", "revision", proposal.path("revision").asInt());
        HttpResponse<String> refused = mining.sent("PATCH", MiningDesk.path(proposal), late);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(mining.read(proposal).path("question").asText()).isEqualTo("Is my fridge too loud?");
    }

    @Test
    void anAnswerThatNamesSomebodyIsNotPublished() {
        JsonNode chinese = mining.about("水垢");
        JsonNode named = mining.changed(chinese, Map.of("answer", "请联系[name]"));
        JsonNode refused = mining.posted(
                422,
                MiningDesk.path(named) + "/accept",
                Map.of("revision", named.path("revision").asInt()));
        assertThat(refused.path("field").asText()).isEqualTo("answer");
        assertThat(mining.read(named).path("state").asText()).isEqualTo("open");
    }

    @Test
    void aBadFileIsRefusedByLineAndColumnUnlessItsBadRowsAreSkippedOnPurpose() {
        String file = "conversation,role,text\n1,customer,Where is it?\n1,martian,Here\n";
        JsonNode refused = mining.imported("bad.csv", file);
        assertThat(refused.path("state").asText()).isEqualTo("refused");
        assertThat(refused.path("problems").get(0).path("line").asInt()).isEqualTo(3);
        assertThat(refused.path("problems").get(0).path("column").asText()).isEqualTo("role");
        JsonNode skipped = mining.imported("bad.csv?skip_bad=true", file);
        assertThat(skipped.path("state").asText()).isEqualTo("done");
        assertThat(skipped.path("problems")).hasSize(1);
    }

    @Test
    void whatIsNoProposalOrNoFieldIsNamed() {
        assertThat(mining.sent("GET", "/mining/proposals/none", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(mining.sent("GET", "/mining/imports/none", Map.of()).statusCode())
                .isEqualTo(404);
        JsonNode proposal = mining.about("noise");
        int revision = mining.read(proposal).path("revision").asInt();
        assertThat(mining.sent("PATCH", MiningDesk.path(proposal), Map.of("revision", revision, "intent", "a b"))
                        .body())
                .contains("\"field\":\"intent\"");
        assertThat(mining.sent("PATCH", MiningDesk.path(proposal), Map.of("question", "x"))
                        .body())
                .contains("\"field\":\"revision\"");
        assertThat(mining.posted(
                                422,
                                MiningDesk.path(proposal) + "/split",
                                Map.of("intent", "x", "utterances", List.of("never said")))
                        .path("field")
                        .asText())
                .isEqualTo("utterances");
    }
}
