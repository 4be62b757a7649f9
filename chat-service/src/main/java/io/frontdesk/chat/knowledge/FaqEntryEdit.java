package io.frontdesk.chat.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontdesk.retrieval.ingest.FaqFile;
import io.frontdesk.retrieval.ingest.FaqImport;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** What an administrator wrote into one entry; everything may be missing until {@link #checked} has looked. */
@Serdeable
record FaqEntryEdit(
        @Nullable String question,
        @Nullable String answer,
        @Nullable String category,
        @Nullable List<String> tags,
        @Nullable List<String> similar,
        @JsonProperty("valid_from") @Nullable String validFrom,
        @JsonProperty("valid_to") @Nullable String validTo,
        @Nullable String owner,
        @JsonProperty("review_by") @Nullable String reviewBy) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The same checks that a row of a file passes. */
    FaqImport checked(String id, String lang) {
        ObjectNode row = JSON.createObjectNode()
                .put("id", id)
                .put("lang", lang)
                .put("question", question)
                .put("answer", answer)
                .put("category", category)
                .put("valid_from", validFrom)
                .put("valid_to", validTo)
                .put("owner", owner)
                .put("review_by", reviewBy);
        row.set("tags", JSON.valueToTree(tags));
        row.set("similar", JSON.valueToTree(similar));
        return FaqFile.read(row.toString().getBytes(UTF_8), "entry.jsonl");
    }
}
