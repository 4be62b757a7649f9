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
import io.frontdesk.chat.search.ConversationSearch;
import io.frontdesk.chat.search.SearchQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.net.http.HttpResponse;
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
    void whatIsSaidAndNotedHereIsFoundThereUntilItIsErased() throws InterruptedException {
        String word = "w" + ref().replace("-", "");
        String id = said(word + " 你好");
        TestConsole desk = new TestConsole(there);
        desk.readsSoon("/search?q=" + word, page -> page.path("hits").size() == 1);
        try (TestAgent agent = here.agent()) {
            agent.hello(here.adminToken());
            agent.does(deed("note", id).put("text", "noted " + word));
        }
        desk.readsSoon("/search?q=" + word, page -> page.path("hits").size() == 2);
        HttpResponse<String> erased = here.send(here.request("/api/admin/customers/" + id)
                .header("Authorization", "Bearer " + here.adminToken())
                .DELETE());
        assertThat(erased.statusCode()).isEqualTo(200);
        there.bean(ChangeHub.class).changedElsewhere(ConversationId.parse(id).orElseThrow());
        untilForgotten(new SearchQuery(word, null, null, null, null, 20));
    }

    private static void untilForgotten(SearchQuery query) throws InterruptedException {
        ConversationSearch search = there.bean(ConversationSearch.class);
        for (int n = 0; n < 200 && !search.search(query).hits().isEmpty(); n++) {
            Thread.sleep(50);
        }
        assertThat(search.search(query).hits()).isEmpty();
    }

    private static String said(String text) {
        try (TestVisitor visitor = here.visitor()) {
            String id = visitor.hello("zh").path("conversation").asText();
            visitor.ask(text);
            return id;
        }
    }
}
