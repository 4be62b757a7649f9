package io.frontdesk.chat.mining.proposal;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * New knowledge in one language, as it would become an intent with utterances and a FAQ entry.
 *
 * @param question the FAQ entry's question
 * @param utterances how customers put it, most different first; they are the entry's further phrasings as well
 * @param answer the FAQ entry's answer, or empty where nobody ever settled the question
 */
public record Proposal(
        String lang, String intent, String question, List<String> utterances, String answer, Evidence evidence) {
    public Proposal {
        requireNonNull(lang, "lang");
        requireNonNull(answer, "answer");
        requireNonNull(evidence, "evidence");
        utterances = List.copyOf(utterances);
        if (intent.isBlank() || question.isBlank()) {
            throw new IllegalArgumentException("a proposal needs an intent and a question");
        }
    }

    Proposal relatedTo(List<String> intents) {
        return new Proposal(lang, intent, question, utterances, answer, evidence.relatedTo(intents));
    }
}
