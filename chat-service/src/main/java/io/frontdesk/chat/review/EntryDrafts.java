package io.frontdesk.chat.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontdesk.chat.identity.RefusedField;
import io.frontdesk.chat.knowledge.draft.Draft;
import io.frontdesk.chat.knowledge.draft.DraftOptions;
import io.frontdesk.chat.knowledge.draft.Drafts;
import io.frontdesk.chat.knowledge.publishing.DraftPublisher;
import io.frontdesk.chat.knowledge.version.Author;
import io.frontdesk.chat.privacy.mask.Kind;
import io.frontdesk.retrieval.index.KnowledgeBase;
import io.frontdesk.retrieval.ingest.FaqFile;
import io.frontdesk.retrieval.ingest.FaqImport;
import jakarta.inject.Singleton;

import java.util.List;
import java.util.regex.Pattern;

/** Opens drafts that hold one new entry each; a person checks, replays and publishes them like any other. */
@Singleton
public final class EntryDrafts {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern MASKED = Pattern.compile(Kind.ANY_TAG);
    private static final Pattern NO_NAME = Pattern.compile("[^\\p{L}\\p{N}_-]+");
    private static final String UNNAMED = "entry";

    private final Drafts drafts;
    private final DraftPublisher publisher;
    private final KnowledgeBase knowledge;

    EntryDrafts(Drafts drafts, DraftPublisher publisher, KnowledgeBase knowledge) {
        this.drafts = drafts;
        this.publisher = publisher;
        this.knowledge = knowledge;
    }

    /**
     * An entry to be.
     *
     * @param category the intent that it answers, or empty
     * @param similar further phrasings of the question
     */
    public record Wanted(String lang, String question, String answer, String category, List<String> similar) {
        public Wanted {
            similar = List.copyOf(similar);
        }
    }

    /** The id of the draft; refused, with nothing kept, where its only row could not be taken. */
    public String open(Wanted wanted, Author by) {
        if (MASKED.matcher(wanted.answer()).find()) {
            throw RefusedField.of(
                    "answer", "'answer' names somebody, which was masked: write what every customer may read.");
        }
        byte[] content = row(wanted).toString().getBytes(UTF_8);
        String name = "review-" + freeId(wanted) + ".jsonl";
        FaqImport checked = FaqFile.read(content, name);
        if (!checked.clean()) {
            throw RefusedField.of(
                    checked.problems().getFirst().column(),
                    "'" + checked.problems().getFirst().column() + "' "
                            + checked.problems().getFirst().reason() + ".");
        }
        Draft draft = Draft.fresh(by, name, DraftOptions.of(DraftOptions.Mode.MERGE, false), 0);
        drafts.add(draft, content);
        publisher.checkAnew(draft);
        return draft.id();
    }

    /** Gives up a draft that nobody published. */
    void close(String draft) {
        drafts.remove(draft);
    }

    private ObjectNode row(Wanted wanted) {
        ObjectNode row = JSON.createObjectNode()
                .put("id", freeId(wanted))
                .put("lang", wanted.lang())
                .put("question", wanted.question())
                .put("answer", wanted.answer())
                .put("category", wanted.category());
        row.set("similar", JSON.valueToTree(wanted.similar()));
        return row;
    }

    private String freeId(Wanted wanted) {
        String name = NO_NAME.matcher(wanted.category()).replaceAll("");
        String stem = name.isEmpty() ? UNNAMED : name;
        String id = stem;
        for (int number = 2; knowledge.find(id, wanted.lang()).isPresent(); number++) {
            id = stem + "-" + number;
        }
        return id;
    }
}
