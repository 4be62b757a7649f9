package io.frontdesk.chat.cli;

import io.frontdesk.chat.answer.evaluation.GivenAnswer;
import io.frontdesk.retrieval.FaqHit;
import io.frontdesk.retrieval.FaqQuery;
import io.frontdesk.retrieval.evaluation.ReferenceAnswer;
import io.frontdesk.retrieval.index.KnowledgeBase;

import java.util.List;

/** Answers with the first entry found, as it is. */
final class ComposedAnswers {
    private static final double NANOS_PER_MILLI = 1e6;

    private final KnowledgeBase base;

    ComposedAnswers(KnowledgeBase base) {
        this.base = base;
    }

    GivenAnswer to(ReferenceAnswer reference) {
        long start = System.nanoTime();
        List<FaqHit> hits = base.retrieve(FaqQuery.of(reference.question(), reference.lang(), 1));
        double millis = (System.nanoTime() - start) / NANOS_PER_MILLI;
        if (hits.isEmpty()) {
            return new GivenAnswer("", List.of(), "nothing_found", millis);
        }
        FaqHit first = hits.getFirst();
        return new GivenAnswer(first.entry().answer(), List.of(first.entry().id()), GivenAnswer.WRITTEN, millis);
    }
}
