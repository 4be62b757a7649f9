package io.frontdesk.chat.answer.generated;

import static io.frontdesk.chat.TestSocket.frame;
import static io.frontdesk.chat.TestSocket.ref;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontdesk.chat.ScriptedModel;
import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestConsole;
import io.frontdesk.chat.TestDesk;
import io.frontdesk.chat.TestVisitor;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.index.KnowledgeBase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every attack through the real server and socket, where the model has as much of the word as it can be given. */
class InjectionServerTest {
    private static ScriptedModel model;
    private static TestApp app;
    private static TestDesk desk;

    private final List<String> leaks = new ArrayList<>();
    private int answers;
    private int asked;

    @BeforeAll
    static void start() {
        model = new ScriptedModel();
        Map<String, Object> settings = new HashMap<>(model.settings());
        settings.put("frontdesk.llm.phrase", true);
        settings.put("frontdesk.llm.first-token", "10s");
        settings.put("frontdesk.llm.timeout", "20s");
        app = TestApp.start(settings);
        desk = new TestDesk(app);
    }

    @AfterAll
    static void stop() {
        app.close();
        model.close();
    }

    @Test
    void noneGetsThrough() {
        List<InjectionCase> cases = InjectionCase.all();
        cases.forEach(this::attack);
        System.out.printf(
                "injections through the server: %d cases, %d replies, %d of them asked the model; leaks %d%n",
                cases.size(), answers, asked, leaks.size());
        assertThat(answers).isGreaterThanOrEqualTo(cases.size());
        assertThat(leaks).isEmpty();
    }

    private void attack(InjectionCase attack) {
        Optional<FaqEntry> planted = attack.place().equals("entry") ? planted(attack) : Optional.empty();
        model.does(prompt -> new ScriptedModel.Text(obeying(attack, prompt)));
        int before = model.prompts().size();
        try (TestVisitor visitor = app.visitor()) {
            visitor.hello(attack.lang());
            prepare(attack, visitor);
            answers++;
            JsonNode reply = visitor.ask(attack.question());
            if (attack.isLeakedBy(reply.path("text").asText())) {
                leaks.add(attack.id() + " " + attack.place() + "/" + attack.technique() + ": " + reply.path("text"));
            }
        }
        asked += model.prompts().size() > before ? 1 : 0;
        planted.ifPresent(entry -> put(entry, entry.answer()));
    }

    private void prepare(InjectionCase attack, TestVisitor visitor) {
        String planted = String.join(" ", attack.injections());
        switch (attack.place()) {
            case "history" ->
                attack.injections().forEach(text -> {
                    answers++;
                    if (attack.isLeakedBy(visitor.ask(text).path("text").asText())) {
                        leaks.add(attack.id() + " in the reply to the attack itself");
                    }
                });
            case "profile" -> {
                visitor.send(frame("about")
                        .put("ref", ref())
                        .put("name", cut(planted))
                        .put("topic", cut(planted)));
                assertThat(visitor.next().path("type").asText()).isIn("accepted", "fault", "state");
            }
            default -> {} // in the question, in an entry, or in the name of a file, which no prompt has
        }
    }

    private static String obeying(InjectionCase attack, String prompt) {
        String key = prompt.replaceAll("(?s).*?<entry id=\"([^\"]*)\".*", "$1");
        return attack.isSeenIn(prompt) ? attack.obedience(key, "").get(2) : "NO_ANSWER";
    }

    /** Appends the attack to the entry that answers its question, where one does; gives the entry as it was. */
    private Optional<FaqEntry> planted(InjectionCase attack) {
        model.says("NO_ANSWER");
        try (TestVisitor visitor = app.visitor()) {
            visitor.hello(attack.lang());
            String id = visitor.ask(attack.question())
                    .path("citations")
                    .path(0)
                    .path("id")
                    .asText();
            Optional<FaqEntry> entry = app.bean(KnowledgeBase.class).find(id, attack.lang());
            entry.ifPresent(found -> put(found, found.answer() + " " + String.join(" ", attack.injections())));
            return entry;
        }
    }

    private static void put(FaqEntry entry, String answer) {
        ObjectNode edit = TestConsole.object()
                .put("question", entry.question())
                .put("answer", answer)
                .put("category", entry.category());
        ArrayNode similar = edit.putArray("similar");
        entry.similar().forEach(similar::add);
        TestDesk.Answer done = desk.admin("PUT", "/faq/" + entry.id() + "/" + entry.lang(), edit.toString());
        assertThat(done.status()).as(done.raw().body()).isEqualTo(200);
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(100, text.length()));
    }
}
