package io.frontdesk.chat.mining.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.frontdesk.chat.identity.RefusedField;
import io.frontdesk.chat.knowledge.FaqUpload;
import io.frontdesk.chat.knowledge.UploadOptions;
import io.frontdesk.chat.knowledge.UploadReport;
import io.frontdesk.chat.knowledge.version.Author;
import io.frontdesk.chat.learning.UtteranceStore;
import io.frontdesk.chat.mining.proposal.Match;
import io.frontdesk.chat.mining.proposal.Proposal;
import io.frontdesk.chat.privacy.mask.Kind;
import io.frontdesk.intent.Utterance;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.index.KnowledgeBase;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;

/** Makes knowledge of an accepted proposal: a FAQ entry that is published, utterances that the next training learns from. */
@Singleton
final class Acceptance {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern MASKED = Pattern.compile(Kind.ANY_TAG);
    private static final UploadOptions PUBLISH = new UploadOptions(false, false, false);

    private final KnowledgeBase knowledge;
    private final FaqUpload uploads;
    private final Path pack;
    private final ReentrantLock utterances = new ReentrantLock();

    Acceptance(KnowledgeBase knowledge, FaqUpload uploads, @Value("${frontdesk.pack:}") String pack) {
        this.knowledge = knowledge;
        this.uploads = uploads;
        this.pack = Path.of(pack);
    }

    /** What is to be made of it. */
    record Wanted(boolean faq, boolean utterances) {}

    /** The id of the entry that it went into, if into any; does it again to no effect. */
    Optional<String> publish(Proposal proposal, Wanted wanted, Author by) {
        Optional<String> entry = wanted.faq() ? Optional.of(publishEntry(proposal, wanted, by)) : Optional.empty();
        if (wanted.utterances()) {
            addUtterances(proposal);
        }
        return entry;
    }

    private String publishEntry(Proposal proposal, Wanted wanted, Author by) {
        Optional<FaqEntry> answered = answeredBy(proposal);
        if (answered.isEmpty()) {
            requireAnswer(proposal);
        }
        ObjectNode row =
                answered.map(entry -> extended(entry, proposal, wanted)).orElseGet(() -> fresh(proposal));
        UploadReport report = uploads.apply(row.toString().getBytes(UTF_8), "proposal.jsonl", PUBLISH, by);
        if (!report.problems().isEmpty()) {
            UploadReport.Row bad = report.problems().getFirst();
            throw RefusedField.of(bad.column(), "'" + bad.column() + "' " + bad.reason() + ".");
        }
        return row.path("id").asText();
    }

    /** The entry that gives this answer already: it gets the phrasings and keeps the rest. */
    private Optional<FaqEntry> answeredBy(Proposal proposal) {
        Match match = proposal.evidence().match();
        String id = match.kind() == Match.Kind.SAME && match.faq() != null ? match.faq() : proposal.intent();
        return knowledge
                .find(id, proposal.lang())
                .filter(entry ->
                        match.kind() == Match.Kind.SAME || entry.answer().equals(proposal.answer()));
    }

    private static void requireAnswer(Proposal proposal) {
        if (proposal.answer().isBlank()) {
            throw RefusedField.of("answer", "'answer' is empty: write one, or accept the utterances only.");
        }
        if (MASKED.matcher(proposal.answer()).find()) {
            throw RefusedField.of(
                    "answer", "'answer' names somebody, which was masked: write what every customer may read.");
        }
    }

    /** The entry with the phrasings; where it names no intent it answers the one that the utterances are learned as. */
    private static ObjectNode extended(FaqEntry entry, Proposal proposal, Wanted wanted) {
        String intent = entry.category().isEmpty() && wanted.utterances() ? proposal.intent() : entry.category();
        ObjectNode row = row(entry.id(), proposal.lang(), entry.question(), entry.answer(), intent);
        row.set("tags", JSON.valueToTree(entry.tags()));
        Set<String> similar = new LinkedHashSet<>(entry.similar());
        similar.add(proposal.question());
        similar.addAll(proposal.utterances());
        similar.remove(entry.question());
        row.set("similar", JSON.valueToTree(similar));
        row.put("valid_from", text(entry.validFrom())).put("valid_to", text(entry.validTo()));
        row.put("owner", entry.owner()).put("review_by", text(entry.reviewBy()));
        return row;
    }

    private ObjectNode fresh(Proposal proposal) {
        ObjectNode row =
                row(freeId(proposal), proposal.lang(), proposal.question(), proposal.answer(), proposal.intent());
        List<String> similar = proposal.utterances().stream()
                .filter(text -> !text.equals(proposal.question()))
                .toList();
        row.set("similar", JSON.valueToTree(similar));
        return row;
    }

    private String freeId(Proposal proposal) {
        String id = proposal.intent();
        for (int number = 2; knowledge.find(id, proposal.lang()).isPresent(); number++) {
            id = proposal.intent() + "-" + number;
        }
        return id;
    }

    private static ObjectNode row(String id, String lang, String question, String answer, String category) {
        return JSON.createObjectNode()
                .put("id", id)
                .put("lang", lang)
                .put("question", question)
                .put("answer", answer)
                .put("category", category);
    }

    private static String text(@Nullable Object date) {
        return date == null ? "" : date.toString();
    }

    private void addUtterances(Proposal proposal) {
        List<Utterance> labelled = proposal.utterances().stream()
                .map(text -> new Utterance(text, proposal.intent(), proposal.lang()))
                .toList();
        utterances.lock();
        try {
            new UtteranceStore(pack).merge(labelled, false);
            new IntentTable(pack.resolve("intents.csv")).add(proposal.intent(), proposal.question());
        } finally {
            utterances.unlock();
        }
    }
}
