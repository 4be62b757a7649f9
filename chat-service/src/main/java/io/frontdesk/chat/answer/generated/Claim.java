package io.frontdesk.chat.answer.generated;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A sentence to be checked, and what it may be based on.
 *
 * @param evidence the cited entries, each with its question
 */
record Claim(String text, String lang, List<Source> evidence) {
    Claim {
        requireNonNull(text, "text");
        requireNonNull(lang, "lang");
        evidence = List.copyOf(evidence);
    }

    /** All of the evidence in one. */
    String evidenceText() {
        return evidence.stream().map(Source::text).collect(Collectors.joining("\n"));
    }

    /** The clauses of the answers, without those of the questions, which claim nothing. */
    List<String> clauses() {
        return evidence.stream()
                .flatMap(source -> Sentences.of(source.entry().answer(), lang).stream())
                .flatMap(sentence -> Clauses.of(sentence).stream())
                .toList();
    }

    /** The sentences of the evidence. */
    List<String> passages() {
        return evidence.stream()
                .flatMap(source -> Sentences.of(source.text(), lang).stream())
                .toList();
    }
}
