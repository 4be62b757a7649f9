package io.frontdesk.retrieval.ingest;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One item of QnABot's JSON export: {@code qid}, the questions {@code q}, the answer {@code a}, the topic {@code t}. */
final class QnaBotRecord {
    private QnaBotRecord() {}

    static void take(FaqRows rows, Place place, JsonNode item) {
        String type = item.path("type").asText("qna");
        if (!type.equals("qna") && !type.equals("text")) {
            rows.warn(new RowProblem(place, Reason.of(ReasonCode.RECORD_IGNORED, type)));
            return;
        }
        List<String> questions = new ArrayList<>();
        item.path("q").forEach(question -> questions.add(question.asText().strip()));
        Map<String, String> fields = new HashMap<>();
        fields.put(Column.QUESTION.key(), questions.isEmpty() ? "" : questions.removeFirst());
        fields.put(Column.SIMILAR.key(), PipeList.join(questions));
        fields.put(Column.ANSWER.key(), item.path("a").asText());
        fields.put(
                Column.TAGS.key(), PipeList.join(List.of(item.path("t").asText().strip())));
        String id = item.path("qid").asText();
        if (!id.isBlank()) {
            fields.put(Column.ID.key(), id);
        }
        rows.add(place, fields, rich(place, item));
    }

    /** Cards and functions have no place in an entry. */
    private static List<RowProblem> rich(Place place, JsonNode item) {
        List<RowProblem> dropped = new ArrayList<>();
        if (!item.path("r").path("title").asText().isBlank()) {
            dropped.add(dropped(place, "a response card", "r"));
        }
        if (!item.path("l").asText().isBlank()) {
            dropped.add(dropped(place, "a Lambda hook", "l"));
        }
        return dropped;
    }

    private static RowProblem dropped(Place place, String what, String column) {
        return new RowProblem(place.inColumn(column), Reason.of(ReasonCode.RICH_PART_DROPPED, what));
    }
}
