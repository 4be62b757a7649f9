package io.frontdesk.chat.socket;

import static io.frontdesk.chat.TestVisitor.frame;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestVisitor;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

class OverloadTest {
    private static final int SENT = 40;

    @Test
    void whatIsTooMuchIsRefusedByNameAndCanBeSentAgain() {
        try (TestApp app = TestApp.start(Map.of("dialogue.waiting", 4));
                TestVisitor visitor = app.visitor()) {
            visitor.hello("en");
            for (int i = 0; i < SENT; i++) {
                visitor.send(say("ref-" + i));
            }
            Set<String> accepted = new HashSet<>();
            List<String> refused = new ArrayList<>();
            int replies = 0;
            while (accepted.size() + refused.size() < SENT || replies < accepted.size()) {
                JsonNode frame = visitor.next();
                switch (frame.path("type").asText()) {
                    case "accepted" -> accepted.add(frame.path("ref").asText());
                    case "fault" -> {
                        assertThat(frame.path("code").asText()).isEqualTo("busy");
                        refused.add(frame.path("ref").asText());
                    }
                    default -> replies += frame.has("reply_to") ? 1 : 0;
                }
            }

            assertThat(accepted).hasSizeGreaterThanOrEqualTo(4).doesNotContainAnyElementsOf(refused);
            assertThat(refused).isNotEmpty().doesNotHaveDuplicates();
            JsonNode reply = visitor.exchange(say(refused.getFirst()));
            assertThat(reply.path("decision").asText()).isNotEmpty();
        }
    }

    private static ObjectNode say(String ref) {
        return frame("say").put("ref", ref).put("text", "where is my parcel, message " + ref);
    }
}
