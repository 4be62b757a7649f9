package io.frontdesk.chat.cli;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.answer.evaluation.GivenAnswer;
import io.frontdesk.chat.answer.generated.AnswerRequest;
import io.frontdesk.chat.answer.generated.AnswerWriter;
import io.frontdesk.chat.answer.generated.Draft;
import io.frontdesk.chat.conversation.Citation;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.FaqHit;
import io.frontdesk.retrieval.FaqQuery;
import io.frontdesk.retrieval.evaluation.ReferenceAnswer;
import io.frontdesk.retrieval.index.KnowledgeBase;

import java.util.List;

/** Answers with what a model writes from the entries found; a text that is refused is no answer. */
final class GeneratedAnswers {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final int FOUND = 8;

    private final KnowledgeBase base;
    private final AnswerWriter writer;

    GeneratedAnswers(KnowledgeBase base, AnswerWriter writer) {
        this.base = base;
        this.writer = writer;
    }

    GivenAnswer to(ReferenceAnswer reference) {
        long start = System.nanoTime();
        List<FaqEntry> found = base.retrieve(FaqQuery.of(reference.question(), reference.lang(), FOUND)).stream()
                .map(FaqHit::entry)
                .toList();
        AnswerRequest request = new AnswerRequest(reference.question(), reference.lang(), found, List.of());
        Draft draft = requireNonNull(writer.write(request, piece -> {}).block());
        double millis = (System.nanoTime() - start) / NANOS_PER_MILLI;
        return switch (draft) {
            case Draft.Written written ->
                new GivenAnswer(
                        written.text(),
                        written.citations().stream().map(Citation::id).toList(),
                        GivenAnswer.WRITTEN,
                        millis);
            case Draft.Refused refused ->
                new GivenAnswer("", List.of(), refused.reason().code(), millis);
        };
    }
}
