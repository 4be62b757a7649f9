package io.frontdesk.chat.knowledge.rehearsal;

import static io.frontdesk.chat.TestSocket.frame;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestVisitor;
import io.frontdesk.chat.knowledge.TestKnowledge;
import io.frontdesk.chat.knowledge.TestKnowledge.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Knowledge asked before customers do, through the real server on any database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RehearsalApiContract {
    private TestApp app;
    private TestKnowledge admin;

    abstract TestApp startApp();

    @BeforeAll
    void start() {
        app = startApp();
        admin = new TestKnowledge(app);
    }

    @AfterAll
    void stop() {
        app.close();
    }

    @Test
    void triedQuestionIsAnsweredAsACustomersAndLeavesNoTrace() {
        String question = "How do I send something back?";
        String said = admin.tells("en", question);
        long conversations = conversations();
        JsonNode tried = tries("{\"text\":\"" + question + "\"}");
        assertThat(tried.path("reply").path("text").asText()).isEqualTo(said);
        assertThat(tried.path("reply").path("decision").asText()).isEqualTo("answer");
        assertThat(tried.path("detected").asText()).isEqualTo("en");
        assertThat(conversations()).isEqualTo(conversations);
    }

    @Test
    void everythingThatLedToAnAnswerIsTold() {
        JsonNode tried = tries("{\"text\":\"我想退貨\",\"lang\":\"zh\"}");
        assertThat(tried.path("question").path("normal").asText()).isEqualTo("我想退货");
        assertThat(tried.path("trace").path("intents")).isNotEmpty();
        assertThat(tried.path("trace").path("steps_ms").has("retrieval")).isTrue();
        JsonNode hit = tried.path("hits").get(0);
        assertThat(hit.path("legs").has("vector")).isTrue();
        assertThat(hit.path("weighed").path("together").asDouble()).isPositive();
        assertThat(hit.path("words").path("marks")).isNotEmpty();
        assertThat(tried.path("hits").get(0).path("id").asText())
                .isEqualTo(tried.path("trace").path("hits").get(0).path("id").asText());
    }

    @Test
    void rangesOfASettingCoverAllItsValuesAndOneIsNow() {
        JsonNode settings = tries("{\"text\":\"parcel\"}").path("settings");
        assertThat(settings.findValuesAsText("name"))
                .contains("answer", "clarify", "out_of_scope", "chance_answer", "chance_clarify");
        for (JsonNode setting : settings) {
            JsonNode ranges = setting.path("ranges");
            int now = 0;
            for (int i = 0; i < ranges.size(); i++) {
                now += ranges.get(i).path("now").asBoolean() ? 1 : 0;
                if (i > 0) {
                    assertThat(ranges.get(i).path("from"))
                            .isEqualTo(ranges.get(i - 1).path("to"));
                }
            }
            assertThat(now).as(setting.toString()).isEqualTo(1);
        }
    }

    @Test
    void whatWasSaidBeforeCounts() {
        JsonNode alone = tries("{\"text\":\"qwrt zxcv plmk\"}");
        assertThat(alone.path("reply").path("decision").asText()).isEqualTo("fallback");
        JsonNode again = tries("""
                {"text":"qwrt zxcv plmk","history":[{"say":"hjkl vbnm qqqq"}]}""");
        assertThat(again.path("reply").path("decision").asText()).isEqualTo("hand_off");
        assertThat(again.path("reply").path("reason").asText()).isEqualTo("repeated_trouble");
        Answer unknown =
                admin.sends("POST", "/api/admin/try", "{\"text\":\"hm\",\"history\":[{\"press\":\"no such button\"}]}");
        assertThat(unknown.status()).isEqualTo(422);
    }

    @Test
    void followUpIsReadInTheLightOfTheQuestionBefore() {
        String before = "How long does standard delivery take?";
        JsonNode alone = tries("{\"text\":\"and for furniture?\"}");
        assertThat(alone.path("trace").has("follows")).isFalse();
        assertThat(alone.path("reply").path("decision").asText()).isNotEqualTo("answer");
        JsonNode tried = tries("{\"text\":\"and for furniture?\",\"history\":[{\"say\":\"" + before + "\"}]}");
        assertThat(tried.path("reply").path("citations").findValuesAsText("id"))
                .containsExactly("delivery-furniture-time");
        assertThat(tried.path("trace").path("follows").path("question").asText())
                .isEqualTo(before);
        assertThat(tried.path("trace").path("follows").path("entry").asText()).isEqualTo("delivery-standard-time");
        assertThat(tried.path("trace").path("steps_ms").has("follow_up")).isTrue();
        assertThat(tried.path("hits").findValuesAsText("id")).doesNotContain("delivery-standard-time");
        assertThat(tried.path("hits").get(0).path("id").asText()).isEqualTo("delivery-furniture-time");
        try (TestVisitor visitor = app.visitor()) {
            visitor.hello("en");
            visitor.ask(before);
            assertThat(visitor.ask("and for furniture?").path("text").asText())
                    .isEqualTo(tried.path("reply").path("text").asText());
        }
    }

    @Test
    void draftIsAskedWithoutBeingPublished() {
        String draft = admin.drafts("zeppelin,Do you rent zeppelins?,Zeppelins leave on Mondays.,en\n");
        JsonNode drafted = tries("{\"text\":\"Do you rent zeppelins?\",\"draft\":\"" + draft + "\"}");
        assertThat(drafted.path("reply").path("text").asText()).contains("Mondays");
        JsonNode served = tries("{\"text\":\"Do you rent zeppelins?\"}");
        assertThat(served.path("reply").path("text").asText()).doesNotContain("Mondays");
        assertThat(admin.tells("en", "Do you rent zeppelins?")).doesNotContain("Mondays");
    }

    @Test
    void entriesThatCannotBeFoundByTheirOwnWordsAreListed() {
        String draft = admin.drafts("""
                twin-1,How do I polish a bicycle bell?,With a cloth.,en
                twin-2,How do I polish a bicycle bell?,With vinegar.,en
                """);
        JsonNode done = runs("/tests/entries", "{\"draft\":\"" + draft + "\"}");
        JsonNode result = done.path("result");
        assertThat(result.path("entries").asInt()).isGreaterThan(20);
        assertThat(result.path("found").asInt())
                .isGreaterThan(result.path("phrasings").asInt() * 8 / 10);
        assertThat(result.path("found_without").asInt())
                .isLessThanOrEqualTo(result.path("measured").asInt());
        JsonNode twin = null;
        for (JsonNode failed : result.path("failed")) {
            twin = failed.path("id").asText().equals("twin-2") ? failed : twin;
        }
        assertThat(twin).as(result.toString()).isNotNull();
        assertThat(twin.path("phrasings").get(0).path("lost").asBoolean()).isTrue();
        assertThat(twin.path("phrasings").get(0).path("found_id").asText()).isEqualTo("twin-1");
        String csv = admin.asks(
                        "GET", "/tests/entries/" + done.path("run").path("id").asText() + "/failures.csv", null)
                .text();
        assertThat(csv)
                .contains("twin-2,en,How do I polish a bicycle bell?,How do I polish a bicycle bell?,lost,2,twin-1");
    }

    @Test
    void savedTestsRunOnADraftAndHoldItsPublicationBackUntilSomebodyInsists() {
        String passing = """
                {"name":"returns","lang":"en","turns":[{"say":"How do I send something back?"}],
                 "expect":{"outcome":"answer","entries":["return-how-to"]}}""".replace("\n", " ");
        String twoTurns = """
                {"name":"gives up","lang":"en","turns":[{"say":"hjkl vbnm qqqq"},{"say":"qwrt zxcv plmk"}],
                 "expect":{"outcome":"hand_off"}}""".replace("\n", " ");
        assertThat(admin.asks("POST", "/tests/stories.jsonl", passing + "\n" + twoTurns + "\n")
                        .json()
                        .path("stories")
                        .asInt())
                .isEqualTo(2);
        Answer twice = admin.asks("POST", "/tests/stories", passing);
        assertThat(twice.status()).as(twice.text()).isEqualTo(409);
        assertThat(admin.asks("POST", "/tests/stories.jsonl", passing + "\nnonsense")
                        .status())
                .isEqualTo(400);
        assertThat(admin.asks("GET", "/tests/stories.jsonl", null).text()).contains("\"gives up\"");
        JsonNode served = runs("/tests/runs", "{}").path("result");
        assertThat(served.path("failed").asInt()).as(served.toString()).isZero();
        assertThat(served.path("told").get(0).path("exchanges")).isNotEmpty();

        String draft = admin.uploads(
                        "only.csv",
                        "id,question,answer,lang\nbalsa,Do you sell balsa?,We do.,en\n".getBytes(UTF_8),
                        "{\"mode\":\"replace\"}")
                .path("draft")
                .path("id")
                .asText();
        long before = admin.newest();
        Answer refused = admin.publishes(draft, "{}");
        assertThat(refused.status()).as(refused.text()).isEqualTo(409);
        assertThat(refused.json().path("type").asText()).isEqualTo("failing-tests");
        assertThat(refused.json().path("failing").findValuesAsText("name")).containsExactly("returns");
        assertThat(admin.reads("/drafts/" + draft + "/checks").path("failing")).hasSize(1);
        assertThat(admin.newest()).isEqualTo(before);
        Answer insisted = admin.publishes(draft, "{\"note\":\"sale\",\"anyway\":true}");
        assertThat(insisted.status()).as(insisted.text()).isEqualTo(200);
        assertThat(insisted.json().path("version").path("note").asText()).isEqualTo("sale (1 test failed)");
        assertThat(admin.asks("POST", "/versions/" + before + "/restore", "{}").status())
                .isEqualTo(200);
        for (JsonNode story : admin.reads("/tests/stories").path("stories")) {
            assertThat(admin.asks("DELETE", "/tests/stories/" + story.path("id").asText(), null)
                            .status())
                    .isEqualTo(204);
        }
    }

    @Test
    void replayShowsOnlyAnswersThatChangeByTrafficAndRemembersWhatWasThoughtOfThem() {
        for (int i = 0; i < 3; i++) {
            admin.tells("en", "Do you rent submarines? jo" + i + "@example.com");
        }
        admin.tells("en", "How do I send something back?");
        String draft =
                admin.drafts("submarine,Do you rent submarines? jo@example.org,Submarines dive on Sundays.,en\n");
        JsonNode done = runs("/replays", "{\"draft\":\"" + draft + "\",\"days\":7}");
        String id = done.path("run").path("id").asText();
        assertThat(done.path("result").path("changed").asInt())
                .as(done.toString())
                .isPositive();
        JsonNode change = done.path("changes").get(0);
        assertThat(change.path("what").path("count").asInt()).isEqualTo(3);
        assertThat(change.path("what").path("text").asText()).isEqualTo("Do you rent submarines? [e-mail]");
        assertThat(change.path("what")
                        .path("after")
                        .path("citations")
                        .get(0)
                        .path("id")
                        .asText())
                .isEqualTo("submarine");
        assertThat(done.toString()).doesNotContain("example.com").doesNotContain("send something back");
        int place = change.path("place").asInt();
        Answer decided = admin.asks("PUT", "/replays/" + id + "/changes/" + place, "{\"verdict\":\"rejected\"}");
        assertThat(decided.status()).isEqualTo(204);
        JsonNode after = admin.reads("/replays/" + id + "?verdict=rejected");
        assertThat(after.path("rejected").asInt()).isEqualTo(1);
        assertThat(after.path("changes").get(0).path("decided_by").asText()).isNotEmpty();
        JsonNode checks = admin.reads("/drafts/" + draft + "/checks");
        assertThat(checks.path("rejected")).hasSize(1);
        assertThat(admin.publishes(draft, "{}").status())
                .as("it blocks nothing")
                .isEqualTo(200);
    }

    @Test
    void replayAsksFollowUpsAsTheyWereAsked() {
        try (TestVisitor visitor = app.visitor()) {
            visitor.hello("en");
            visitor.ask("How long does standard delivery take?");
            visitor.ask("and for furniture?");
        }
        String draft = admin.drafts(
                "delivery-furniture-time,How long does furniture take and how is it delivered?,By balloon.,en\n");
        JsonNode changes =
                runs("/replays", "{\"draft\":\"" + draft + "\",\"days\":7}").path("changes");
        JsonNode followUp = null;
        for (JsonNode change : changes) {
            followUp = change.path("what").path("text").asText().equals("and for furniture?") ? change : followUp;
        }
        assertThat(followUp).as(changes.toString()).isNotNull();
        assertThat(followUp.path("what").path("before").path("citations").findValuesAsText("id"))
                .containsExactly("delivery-furniture-time");
    }

    @Test
    void synonymIsPreviewedOnLoggedQuestionsThenLiveAndSwitchedOff() {
        String question = "where is my wibble";
        admin.tells("en", question);
        String rule = "{\"lang\":\"en\",\"words\":[\"wibble\"],\"meaning\":\"parcel\"}";
        JsonNode preview = admin.asks("POST", "/synonyms/preview", rule).json();
        assertThat(preview.path("reread").asInt()).as(preview.toString()).isEqualTo(1);
        assertThat(preview.path("shown").get(0).path("read_after").asText()).isEqualTo("where is my parcel");
        assertThat(read(question)).isEqualTo(question);
        Answer added = admin.asks("POST", "/synonyms", rule);
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(read(question)).isEqualTo("where is my parcel");
        String id = added.json().path("id").asText();
        assertThat(admin.asks("PUT", "/synonyms/" + id, rule.replace("}", ",\"on\":false}"))
                        .status())
                .isEqualTo(200);
        assertThat(read(question)).isEqualTo(question);
        assertThat(admin.asks("DELETE", "/synonyms/" + id, null).status()).isEqualTo(204);
        assertThat(admin.asks("POST", "/synonyms", "{\"lang\":\"fr\",\"words\":[\"a\"]}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void shippedSynonymCanBeSwitchedOffAndNotRemoved() {
        JsonNode shipped = null;
        for (JsonNode synonym : admin.reads("/synonyms").path("synonyms")) {
            shipped = synonym.path("words").toString().contains("\"place order\"") ? synonym : shipped;
        }
        assertThat(shipped).isNotNull();
        String path = "/synonyms/" + shipped.path("id").asText();
        assertThat(tries("{\"text\":\"怎么place order呢\",\"lang\":\"zh\"}")
                        .path("question")
                        .path("meant")
                        .asText())
                .isEqualTo("怎么下单呢");
        assertThat(admin.asks("PUT", path, "{\"on\":false}").json().path("on").asBoolean())
                .isFalse();
        assertThat(tries("{\"text\":\"怎么place order呢\",\"lang\":\"zh\"}")
                        .path("question")
                        .path("meant")
                        .asText())
                .isNotEqualTo("怎么下单呢");
        assertThat(admin.asks("DELETE", path, null).status()).isEqualTo(409);
        assertThat(admin.asks("PUT", path, "{\"on\":true}").json().path("on").asBoolean())
                .isTrue();
    }

    @Test
    void usageOfAnEntryTellsHowItFared() {
        admin.makes("gondola,Do you rent gondolas?,Gondolas are free.,en\n");
        try (TestVisitor visitor = app.visitor()) {
            visitor.hello("en");
            JsonNode turn = visitor.ask("Do you rent gondolas?");
            visitor.send(frame("rate").put("seq", turn.path("seq").asLong()).put("vote", "down"));
            visitor.ask("I want to talk to a human");
        }
        admin.tells("en", "Do you rent gondolas?");
        JsonNode usage = admin.readsSoon(
                "/entries/gondola/en/usage?days=7",
                read -> read.path("unhelpful").asInt() == 1);
        assertThat(usage.path("shown").asInt()).isEqualTo(2);
        assertThat(usage.path("handed_off").asInt()).isEqualTo(1);
        assertThat(usage.path("last").findValuesAsText("text")).containsOnly("Do you rent gondolas?");
        assertThat(admin.reads("/entries/gon_ola/en/usage").path("shown").asInt())
                .isZero();
        assertThat(admin.reads("/entries/GONDOLA/en/usage").path("shown").asInt())
                .isZero();
    }

    private JsonNode tries(String body) {
        Answer answer = admin.sends("POST", "/api/admin/try", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private String read(String question) {
        return tries("{\"text\":\"" + question + "\"}")
                .path("question")
                .path("read")
                .asText();
    }

    private long conversations() {
        return admin.sends("GET", "/api/admin/conversations", null)
                .json()
                .path("total")
                .asLong();
    }

    /** Begins a run and waits for its end. */
    private JsonNode runs(String path, String body) {
        Answer begun = admin.asks("POST", path, body);
        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        String id = begun.json().path("id").asText();
        JsonNode done = admin.readsSoon(
                path + "/" + id, run -> !run.path("run").path("state").asText().equals("running"));
        assertThat(done.path("run").path("state").asText()).as(done.toString()).isEqualTo("done");
        return done;
    }
}
