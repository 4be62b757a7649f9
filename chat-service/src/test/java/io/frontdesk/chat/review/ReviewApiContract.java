package io.frontdesk.chat.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.frontdesk.chat.TestAgent;
import io.frontdesk.chat.TestDesk.Answer;
import io.frontdesk.chat.TestDesk.Person;
import io.frontdesk.chat.TestVisitor;
import io.frontdesk.chat.learning.example.Example;
import io.frontdesk.chat.learning.example.ExampleStore;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** The review inbox through the real server and sockets, on any database. */
abstract class ReviewApiContract extends ReviewScene {
    @Test
    void nearlyTheSameWordsAreOneItemAndOneDecisionTeachesThemAll() {
        visitorSays("can you engrave my initials on a mug");
        visitorSays("Can you engrave my initials on a mug?");
        visitorSays("could you engrave my initials on a mug");
        JsonNode item = itemWith("initials on a mug");
        assertThat(item.path("size").asInt()).isGreaterThanOrEqualTo(2);
        JsonNode labelled = decided(200, anna, item, "label", Map.of("label", "return_item"));
        assertThat(labelled.path("state").asText()).isEqualTo("labelled");
        assertThat(labelled.path("revision").asInt()).isEqualTo(1);
        List<Example> taught = examples("engrave my initials", Example.State.ACTIVE);
        assertThat(taught).isNotEmpty().allSatisfy(example -> {
            assertThat(example.label()).isEqualTo("return_item");
            assertThat(example.source()).isEqualTo(Example.Source.REVIEW);
            assertThat(example.author()).isEqualTo(anna.id());
            assertThat(example.visitor()).hasSize(16);
        });
        JsonNode history = shown(anna, item).path("history");
        assertThat(history.get(0).path("action").asText()).isEqualTo("correct");
        assertThat(history.get(0).path("name").asText()).isEqualTo("anna");
        assertThat(texts(list(anna, "todo"))).noneMatch(text -> text.contains("initials on a mug"));
        assertThat(texts(list(anna, "labelled"))).anyMatch(text -> text.contains("initials on a mug"));
    }

    @Test
    void wordsThatWereReadInTheLightOfOthersAreNoItem() {
        String followUp = "what if its a wardrobe";
        try (TestVisitor visitor = app.visitor()) {
            visitor.hello("en");
            visitor.ask("How do I send something back?");
            JsonNode reply = visitor.ask(followUp);
            visitor.send(TestAgent.frame("rate")
                    .put("seq", reply.path("seq").asLong())
                    .put("vote", "down"));
            visitor.ask("hello");
        }
        round();
        assertThat(texts(list(anna, "todo"))).doesNotContain(followUp);
        visitorSays(followUp);
        assertThat(itemWith(followUp).path("size").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsTakenBackIsUntaughtAndOpenAgain() {
        visitorSays("is the blue kettle loud when it boils");
        JsonNode item = itemWith("blue kettle loud");
        JsonNode labelled = decided(200, anna, item, "label", Map.of("label", "oos"));
        assertThat(decided(409, ben, labelled, "undo", Map.of()).path("detail").asText())
                .as("nobody takes back another's")
                .contains("anna");
        JsonNode open = decided(200, anna, labelled, "undo", Map.of());
        assertThat(open.path("state").asText()).isEqualTo("open");
        assertThat(examples("blue kettle loud", Example.State.ACTIVE)).isEmpty();
        assertThat(examples("blue kettle loud", Example.State.WITHDRAWN)).isNotEmpty();
        decided(409, anna, open, "undo", Map.of());
        JsonNode ignored = decided(200, anna, open, "ignore", Map.of());
        assertThat(ignored.path("state").asText()).isEqualTo("ignored");
        assertThat(examples("blue kettle loud", Example.State.ACTIVE)).isEmpty();
    }

    @Test
    void ofSeveralWhoDecideAtOnceOneDoesAndTheOthersAreTold() {
        visitorSays("do your candles drip on the table cloth");
        JsonNode item = itemWith("candles drip");
        List<CompletableFuture<Integer>> tries = IntStream.range(0, 12)
                .mapToObj(at -> CompletableFuture.supplyAsync(() -> {
                    Person who = List.of(anna, ben, cy).get(at % 3);
                    String label = List.of("return_item", "track_order", "oos").get(at % 3);
                    return decide(who, item, "label", Map.of("label", label)).status();
                }))
                .toList();
        List<Integer> came = tries.stream().map(CompletableFuture::join).toList();
        assertThat(came).filteredOn(status -> status == 200).hasSize(1);
        assertThat(came).filteredOn(status -> status == 409).hasSize(11);
        assertThat(shown(anna, item).path("history")).hasSize(1);
        assertThat(decide(anna, item, "label", Map.of("label", "oos")).text("detail"))
                .contains("has decided this meanwhile");
    }

    @Test
    void aLabelThatIsNoIntentAnyMoreIsRefused() {
        visitorSays("does the sofa smell of leather");
        JsonNode item = itemWith("smell of leather");
        app.bean(Jdbi.class)
                .useHandle(handle -> handle.execute(
                        "UPDATE review_item SET predicted = 'retired_intent' WHERE id = ?",
                        item.path("id").asText()));
        JsonNode gone = shown(anna, item).path("item");
        assertThat(gone.path("known").asBoolean()).isFalse();
        JsonNode refused = decided(422, anna, gone, "label", Map.of());
        assertThat(refused.path("field").asText()).isEqualTo("label");
        assertThat(shown(anna, item).path("item").path("state").asText()).isEqualTo("open");
        decided(422, anna, gone, "label", Map.of("label", "never_there"));
    }

    @Test
    void aNewIntentIsKnownAtOnceAndInThePack() throws Exception {
        visitorSays("I want to sublet your delivery van");
        JsonNode item = itemWith("sublet");
        Map<String, String> intent = Map.of(
                "intent", "van_rental",
                "title_en", "Rent a van",
                "title_zh", "租车",
                "definition_en", "Wants to rent a van",
                "definition_zh", "想租用货车");
        assertThat(decided(422, anna, item, "intent", Map.of("intent", "van_rental", "title_en", "Rent a van"))
                        .path("field")
                        .asText())
                .isEqualTo("title_zh");
        JsonNode labelled = decided(200, anna, item, "intent", intent);
        assertThat(labelled.path("label").asText()).isEqualTo("van_rental");
        assertThat(desk.admin("GET", "/intents", null).raw().body()).contains("\"title_zh\":\"租车\"");
        assertThat(Files.readString(Path.of(app.data().toString(), "pack", "intents.csv")))
                .contains("van_rental,Rent a van,租车,Wants to rent a van,想租用货车,false");
        visitorSays("may I borrow a lorry over the weekend");
        JsonNode other = itemWith("borrow a lorry");
        assertThat(decided(409, anna, other, "intent", intent).path("field").asText())
                .isEqualTo("intent");
        decided(200, anna, other, "label", Map.of("label", "van_rental"));
    }

    @Test
    void aNewEntryIsADraftThatPublishesAsAnyOther() {
        visitorSays("do you sell spare feet for the oak bench");
        JsonNode item = itemWith("spare feet");
        assertThat(decided(422, anna, item, "entry", Map.of("answer", "Ask [name] please"))
                        .path("field")
                        .asText())
                .isEqualTo("answer");
        JsonNode drafted = decided(
                200,
                anna,
                item,
                "entry",
                Map.of("question", "Do you sell spare feet?", "answer", "Yes, from 4 euros."));
        assertThat(drafted.path("state").asText()).isEqualTo("drafted");
        String draft = drafted.path("draft").asText();
        JsonNode report = desk.admin("GET", "/knowledge/drafts/" + draft, null).body();
        assertThat(report.path("publishable").asBoolean()).isTrue();
        assertThat(report.path("difference").path("added").asInt()).isEqualTo(1);
        assertThat(decide(ben, item, "entry", Map.of("answer", "No.")).status()).isEqualTo(409);
        decided(200, anna, drafted, "undo", Map.of());
        assertThat(desk.admin("GET", "/knowledge/drafts/" + draft, null).status())
                .isEqualTo(404);
    }

    @Test
    void withTwoPeopleALabelCountsOnceAnotherSaysTheSame() {
        twoPeople(true);
        visitorSays("will the hammock hold three grown ups");
        JsonNode item = itemWith("hammock");
        JsonNode half = decided(200, anna, item, "label", Map.of("label", "oos"));
        assertThat(half.path("state").asText()).isEqualTo("second");
        assertThat(examples("hammock", Example.State.ACTIVE)).isEmpty();
        assertThat(texts(list(anna, "todo"))).noneMatch(text -> text.contains("hammock"));
        assertThat(texts(list(ben, "todo"))).anyMatch(text -> text.contains("hammock"));
        JsonNode whole = decided(200, ben, half, "label", Map.of("label", "oos"));
        assertThat(whole.path("state").asText()).isEqualTo("labelled");
        assertThat(examples("hammock", Example.State.ACTIVE)).hasSize(1);
    }

    @Test
    void whatTwoAgentsSayOtherwiseIsShownToAThird() {
        agentLabels(anna, visitorSays("my parasol squeaks in the wind"), "return_item");
        round();
        JsonNode item = find(list(cy, "labelled"), "parasol squeaks");
        assertThat(item.path("label").asText()).isEqualTo("return_item");
        assertThat(examples("parasol squeaks", Example.State.ACTIVE))
                .singleElement()
                .satisfies(example -> assertThat(example.source()).isEqualTo(Example.Source.AGENT));
        agentLabels(ben, visitorSays("My parasol squeaks in the wind!"), "track_order");
        round();
        assertThat(examples("parasol squeaks", Example.State.ACTIVE)).isEmpty();
        assertThat(texts(list(anna, "todo"))).noneMatch(text -> text.contains("parasol"));
        JsonNode conflict = find(list(cy, "todo"), "parasol squeaks");
        assertThat(conflict.path("state").asText()).isEqualTo("conflict");
        assertThat(shown(cy, conflict).path("votes")).hasSize(2);
        JsonNode settled = decided(200, cy, conflict, "label", Map.of("label", "track_order"));
        assertThat(settled.path("state").asText()).isEqualTo("labelled");
        assertThat(examples("parasol squeaks", Example.State.ACTIVE))
                .isNotEmpty()
                .allSatisfy(example -> assertThat(example.label()).isEqualTo("track_order"));
        round();
        assertThat(shown(cy, conflict).path("item").path("state").asText())
                .as("an old vote does not come back")
                .isEqualTo("labelled");
    }

    @Test
    void nobodyTeachesMuchAloneHoweverOftenTheySayIt() {
        try (TestVisitor visitor = app.visitor()) {
            visitor.hello("en");
            for (String end : List.of("", "?", "!", "??", "...", " please", " pls")) {
                visitor.ask("how heavy is the cast iron umbrella stand" + end);
            }
        }
        round();
        JsonNode item = itemWith("umbrella stand");
        assertThat(item.path("size").asInt()).isLessThanOrEqualTo(3);
        decided(200, anna, item, "label", Map.of("label", "oos"));
        assertThat(examples("umbrella stand", Example.State.ACTIVE)).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void erasureTakesTheWordsOutOfTheReview() {
        String conversation = visitorSays("my name is in the guest book by the lighthouse");
        JsonNode item = itemWith("lighthouse");
        decided(200, anna, item, "label", Map.of("label", "oos"));
        assertThat(desk.admin("DELETE", "/customers/" + conversation, null).status())
                .isLessThan(300);
        round();
        assertThat(desk.call("GET", ITEMS + "/" + item.path("id").asText(), anna.accessToken(), null)
                        .status())
                .isEqualTo(404);
        assertThat(app.bean(ExampleStore.class).since(Instant.EPOCH, 1_000))
                .noneMatch(example -> example.text().contains("lighthouse"));
        assertThat(list(anna, "labelled").toString()).doesNotContain("lighthouse");
    }

    @Test
    void personalDataIsMaskedBeforeAnybodyReviews() {
        visitorSays("the gnome broke, write to mei.lin@example.com or +49 171 2345678");
        JsonNode item = itemWith("gnome broke");
        assertThat(item.path("text").asText()).contains("[e-mail]").doesNotContain("mei.lin", "2345678");
        assertThat(shown(anna, item).toString()).doesNotContain("mei.lin", "2345678");
    }

    @Test
    void theAgentIsOfferedTheEntryThatTheyAnsweredWith() {
        JsonNode entry = desk.admin("GET", "/faq?q=return&lang=en", null)
                .body()
                .path("entries")
                .get(0);
        try (TestVisitor visitor = app.visitor();
                TestAgent agent = app.agent()) {
            agent.hello(anna.accessToken());
            String conversation = visitor.hello("en").path("conversation").asText();
            visitor.ask("something about sending it back");
            agent.does("take", conversation);
            assertThat(closing(conversation).path("verdict").isMissingNode())
                    .as("nothing was answered yet")
                    .isTrue();
            agent.says(conversation, entry.path("answer").asText());
            JsonNode closing = closing(conversation);
            assertThat(closing.path("verdict").asText()).isEqualTo("entry");
            assertThat(closing.path("suggestions").get(0).path("text").asText())
                    .isEqualTo(entry.path("answer").asText());
            assertThat(agent.failsTo(TestAgent.deed("close", conversation)
                                    .put("outcome", "solved")
                                    .put("label", "gone"))
                            .path("code")
                            .asText())
                    .isEqualTo("no-such-label");
            agent.does(TestAgent.deed("close", conversation)
                    .put("outcome", "solved")
                    .put("verdict", "entry")
                    .put("entry", closing.path("suggestions").get(0).path("id").asText()));
            JsonNode feedback =
                    desk.admin("GET", "/feedback?kind=verdict&limit=500", null).body();
            assertThat(feedback.path("feedback").toString()).contains(conversation);
            assertThat(desk.admin("GET", "/feedback/export?kind=verdict", null)
                            .raw()
                            .body())
                    .contains("\"conversation\":\"" + conversation + "\"");
        }
    }

    @Test
    void questionsWithoutAnswerBecomeTopicsWithTheAgentsAnswer() {
        for (String asked : List.of(
                "do you rent out wedding tents",
                "I would like to hire a marquee for a wedding",
                "is it possible to rent a tent for our wedding day",
                "wedding tent hire, do you offer that",
                "can I rent a marquee from you for a wedding party",
                "we need a wedding tent for one day, can we rent it")) {
            answeredByAgent(asked, "Yes, we rent out wedding tents from 200 euros a day, delivery included.");
        }
        round();
        JsonNode topics = desk.admin("POST", "/review/topics", "{}").body().path("topics");
        JsonNode tents = StreamSupport.stream(topics.spliterator(), false)
                .filter(topic -> topic.path("answer").asText().contains("wedding tents"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(topics.toString()));
        assertThat(tents.path("asked").asInt()).isGreaterThanOrEqualTo(3);
        assertThat(tents.path("weeks")).hasSize(8);
        assertThat(tents.path("weeks").get(7).path("asked").asInt())
                .isEqualTo(tents.path("asked").asInt());
        String path = "/review/topics/" + tents.path("id").asText() + "/draft";
        Answer drafted = desk.admin(
                "POST", path, body(Map.of("answer", tents.path("answer").asText())));
        assertThat(drafted.status()).as(drafted.raw().body()).isEqualTo(200);
        assertThat(desk.admin("GET", "/knowledge/drafts/" + drafted.text("draft"), null)
                        .body()
                        .path("publishable")
                        .asBoolean())
                .isTrue();
        assertThat(desk.admin("POST", path, body(Map.of("answer", "again"))).status())
                .isEqualTo(409);
        JsonNode anew = desk.admin("POST", "/review/topics", "{}").body();
        assertThat(anew.toString()).as("the draft is still known").contains(drafted.text("draft"));
    }

    @Test
    void listsAreBoundedAndBadRequestsAreNamed() {
        assertThat(desk.call("GET", ITEMS + "?limit=100000", anna.accessToken(), null)
                        .status())
                .isEqualTo(200);
        assertThat(desk.call("GET", ITEMS + "?state=odd", anna.accessToken(), null)
                        .status())
                .isEqualTo(400);
        assertThat(desk.call("GET", ITEMS + "/none", anna.accessToken(), null).status())
                .isEqualTo(404);
        assertThat(desk.call("POST", ITEMS + "/none/label", anna.accessToken(), "{\"revision\":0}")
                        .status())
                .isEqualTo(404);
        visitorSays("which of your lamps does a heron like");
        JsonNode item = itemWith("heron");
        String path = ITEMS + "/" + item.path("id").asText() + "/label";
        assertThat(desk.call("POST", path, anna.accessToken(), "{\"label\":\"oos\"}")
                        .text("field"))
                .isEqualTo("revision");
        assertThat(desk.admin("GET", "/feedback?cursor=odd", null).status()).isEqualTo(400);
        assertThat(desk.admin("GET", "/feedback?kind=odd", null).status()).isEqualTo(400);
    }
}
