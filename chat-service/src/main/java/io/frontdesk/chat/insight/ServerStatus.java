package io.frontdesk.chat.insight;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.frontdesk.chat.learning.ModelStatus;
import io.micronaut.serde.annotation.Serdeable;

import java.util.List;
import java.util.Map;

/** The server at a glance; {@code templateMisses} counts what templates lacked since the start. */
@Serdeable
@JsonInclude(NON_NULL)
record ServerStatus(
        String shop,
        int entries,
        String corpus,
        long conversations,
        @JsonProperty("left_messages_open") long leftMessagesOpen,
        List<ModelStatus> models,
        @JsonProperty("template_misses") Map<String, Long> templateMisses) {}
