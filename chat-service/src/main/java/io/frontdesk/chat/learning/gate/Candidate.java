package io.frontdesk.chat.learning.gate;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.learning.example.Example;

import java.util.List;

/**
 * A trained model that wants to serve.
 *
 * @param version as the model store names it
 * @param examples what it learned from beyond the pack
 */
public record Candidate(String lang, String version, List<Example> examples) {
    public Candidate {
        requireNonNull(lang, "lang");
        requireNonNull(version, "version");
        examples = List.copyOf(examples);
    }
}
