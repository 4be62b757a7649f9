package io.frontdesk.chat.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.frontdesk.chat.TestApp;
import io.frontdesk.chat.TestVisitor;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class WelcomeTest {
    @Test
    void tellsTheFormTheFilesAndWhatToSayWhileNobodyIsThere() {
        Map<String, Object> settings = Map.of(
                "frontdesk.widget.form", List.of("name", "contact?"),
                "frontdesk.widget.away.en", "We are back at nine.",
                "frontdesk.widget.away.zh", "客服每天九点上班。");
        try (TestApp app = TestApp.start(settings);
                TestVisitor visitor = app.visitor();
                TestVisitor chinese = app.visitor()) {
            JsonNode welcome = visitor.hello("en-GB");
            assertThat(welcome.path("form").toString()).isEqualTo("[\"name\",\"contact?\"]");
            assertThat(welcome.path("files").path("largest_bytes").asLong()).isEqualTo(10_485_760);
            assertThat(welcome.path("files").path("types").toString())
                    .isEqualTo("[\"image/png\",\"image/jpeg\",\"image/gif\",\"image/webp\",\"application/pdf\"]");
            assertThat(welcome.path("away").asText()).isEqualTo("We are back at nine.");
            assertThat(chinese.hello("zh").path("away").asText()).isEqualTo("客服每天九点上班。");
        }
    }

    @Test
    void aFormThatNoWidgetKnowsIsRefused() {
        assertThatThrownBy(() -> new WidgetSettings(List.of("name", "shoe-size"), null))
                .hasMessageContaining("frontdesk.widget.form")
                .hasMessageContaining("shoe-size");
    }
}
