package io.frontdesk.chat.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontdesk.chat.TestAgent;
import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestFile;
import io.frontdesk.chat.TestVisitor;
import io.frontdesk.chat.conversation.ConversationId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.net.http.HttpResponse;

class FileRightsTest {
    private static TestApp app;

    @BeforeAll
    static void start() {
        app = TestApp.start();
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void anotherVisitorsFileIsNotThere() {
        FileVisit mine = FileVisit.opened(app);
        FileVisit theirs = FileVisit.opened(app);
        String file = theirs.uploads(TestFile.png("a.png")).path("id").asText();
        assertThat(mine.fetch(file).statusCode()).isEqualTo(404);
        assertThat(theirs.with(mine.token()).fetch(file).statusCode()).isEqualTo(404);
        assertThat(theirs.with(mine.token())
                        .upload(TestFile.png("a.png").grownTo(5_000_000))
                        .statusCode())
                .isEqualTo(404);
        assertThat(mine.fetch("../" + file).statusCode()).isEqualTo(404);
        String never = mine.in(ConversationId.fresh().toString())
                .upload(TestFile.png("a.png"))
                .body();
        assertThat(theirs.with(mine.token()).upload(TestFile.png("a.png")).body())
                .isEqualTo(never);
    }

    @Test
    void aMessageCarriesOnlyFilesOfItsOwnConversation() {
        FileVisit theirs = FileVisit.opened(app);
        JsonNode foreign = theirs.uploads(TestFile.png("a.png"));
        try (TestVisitor visitor = app.visitor()) {
            FileVisit mine = FileVisit.of(app, visitor.hello("en"));
            visitor.send(FileVisit.say("look", foreign));
            assertThat(FileVisit.fault(visitor)).isEqualTo("unknown-attachment");
            JsonNode own = mine.uploads(TestFile.png("a.png"));
            HttpResponse<String> refused = app.send(mine.json("/messages", FileVisit.say("look", foreign)));
            assertThat(refused.statusCode()).isEqualTo(404);
            assertThat(FileVisit.json(refused).path("type").asText()).isEqualTo("unknown-attachment");
            JsonNode exchange =
                    FileVisit.json(app.send(mine.json("/messages", FileVisit.say("How do I return it?", own))));
            assertThat(exchange.path("accepted").path("seq").asLong()).isEqualTo(1);
        }
    }

    @Test
    void agentsSeeCustomersFilesAndSendTheirOwn() {
        try (TestVisitor visitor = app.visitor();
                TestAgent agent = app.agent()) {
            agent.hello(app.adminToken());
            FileVisit visit = FileVisit.of(app, visitor.hello("en"));
            JsonNode photo = visit.uploads(TestFile.jpeg("crack.jpg"));
            visitor.exchange(FileVisit.say("It is broken", photo));
            assertThat(visit.fetchAsAgent(photo.path("id").asText()).statusCode())
                    .isEqualTo(200);
            JsonNode form = visit.uploadsAsAgent(TestFile.pdf("return form.pdf"));
            String id = form.path("id").asText();
            assertThat(visit.fetch(id).statusCode()).isEqualTo(404);
            agent.does("take", visit.conversation());
            ObjectNode say = TestAgent.deed("say", visit.conversation()).put("text", "");
            say.putArray("attachments").add(photo.path("id").asText());
            assertThat(agent.failsTo(say).path("code").asText()).isEqualTo("unknown-attachment");
            ObjectNode right = TestAgent.deed("say", visit.conversation()).put("text", "");
            right.putArray("attachments").add(id);
            assertThat(agent.does(right).path("seq").asLong())
                    .isEqualTo(agent.does(right).path("seq").asLong());
            JsonNode turn =
                    visitor.next("turn", told -> told.path("speaker").asText().equals("agent"));
            assertThat(turn.path("attachments").path(0)).isEqualTo(form);
            assertThat(visit.fetch(id).statusCode()).isEqualTo(200);
        }
    }
}
