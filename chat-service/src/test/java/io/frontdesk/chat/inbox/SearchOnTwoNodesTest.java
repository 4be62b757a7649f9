package io.frontdesk.chat.inbox;

import static io.frontdesk.chat.TestAgent.deed;
import static io.frontdesk.chat.TestSocket.ref;
import static org.assertj.core.api.Assertions.assertThat;

import io.frontdesk.chat.TestAgent;
import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestConsole;
import io.frontdesk.chat.TestPostgres;
import io.frontdesk.chat.TestVisitor;
import io.frontdesk.chat.conversation.ChangeHub;
import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.Database;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/** Each node has an index of its own; the database is all that they share. */
class SearchOnTwoNodesTest {
    private static TestApp here;
    private static TestApp there;

    @BeforeAll
    static void start() {
        Map<String, Object> settings = Database.postgresql(TestPostgres.freshDatabase());
        here = TestApp.start(settings);
        there = TestApp.start(settings);
    }

    @AfterAll
    static void stop() {
        here.close();
        there.close();
    }

    @Test
    void whatIsSaidAndNotedHereIsFoundThereUntilItIsErased() {
        String word = "w" + ref().replace("-", "");
        String id = said(word + " 你好");
        TestConsole desk = new TestConsole(there);
        desk.readsSoon("/search?q=" + word, page -> page.path("hits").size() == 1);
        try (TestAgent agent = here.agent()) {
            agent.hello(here.adminToken());
            agent.does(deed("note", id).put("text", "noted " + word));
        }
        desk.readsSoon("/search?q=" + word, page -> page.path("hits").size() == 2);
        erase(id);
        there.bean(ChangeHub.class)
                .changedElsewhere(ConversationId.parse(id).orElseThrow());
        assertThat(desk.reads("/search?q=" + word).path("hits")).isEmpty();
    }

    private static String said(String text) {
        try (TestVisitor visitor = here.visitor()) {
            String id = visitor.hello("zh").path("conversation").asText();
            visitor.ask(text);
            return id;
        }
    }

    private static void erase(String id) {
        here.bean(Jdbi.class).useTransaction(handle -> {
            for (String table : List.of("pending", "note", "left_message", "turn")) {
                handle.execute("DELETE FROM " + table + " WHERE conversation = ?", id);
            }
            handle.execute("DELETE FROM conversation WHERE id = ?", id);
        });
    }
}
