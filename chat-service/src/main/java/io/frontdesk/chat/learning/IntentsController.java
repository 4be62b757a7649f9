package io.frontdesk.chat.learning;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.frontdesk.chat.dialogue.IntentCatalog;
import io.frontdesk.chat.dialogue.IntentTopic;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;

import java.util.List;

/** The intents this company knows, for those who correct labels. */
@Controller("/api")
final class IntentsController {
    private final IntentCatalog intents;

    IntentsController(IntentCatalog intents) {
        this.intents = intents;
    }

    /** An intent as the API shows it. */
    @Serdeable
    record IntentView(
            String intent,
            @JsonProperty("title_en") String titleEn,
            @JsonProperty("title_zh") String titleZh,
            @JsonProperty("definition_en") String definitionEn,
            @JsonProperty("definition_zh") String definitionZh,
            boolean sensitive) {
        static IntentView of(IntentTopic topic) {
            return new IntentView(
                    topic.intent(),
                    topic.titleEn(),
                    topic.titleZh(),
                    topic.definitionEn(),
                    topic.definitionZh(),
                    topic.sensitive());
        }
    }

    @Get(uris = {"/admin/intents", "/agent/intents"})
    List<IntentView> list() {
        return intents.topics().stream().map(IntentView::of).toList();
    }
}
