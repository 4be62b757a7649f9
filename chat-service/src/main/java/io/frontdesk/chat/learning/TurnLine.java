package io.frontdesk.chat.learning;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.frontdesk.chat.conversation.ConversationArchive.LabelledQuestion;
import org.jspecify.annotations.Nullable;

/** One visitor turn as a line of training data; the label is the reviewer's where there is one, else the classifier's. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TurnLine(
        String text,
        @Nullable String label,
        String lang,
        @Nullable String predicted,
        @Nullable String corrected,
        @Nullable Double confidence,
        @Nullable String vote,
        String conversation,
        long seq,
        String at) {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    public static TurnLine of(LabelledQuestion question) {
        String label = question.corrected() == null ? question.predicted() : question.corrected();
        return new TurnLine(
                question.text(),
                label,
                question.lang(),
                question.predicted(),
                question.corrected(),
                question.confidence(),
                question.vote(),
                question.conversation().toString(),
                question.seq(),
                question.at().toString());
    }

    /** As JSON, with the line's end. */
    public String json() {
        try {
            return JSON.writeValueAsString(this) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
