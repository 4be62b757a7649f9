package io.frontdesk.chat.answer.generated;

import io.frontdesk.retrieval.FaqEntry;

import java.util.List;

/** Tells how much of a text its entries support, by the checks that generated answers must pass. */
public final class Grounding {
    private final GroundingCheck check;

    public Grounding(Meaning meaning) {
        this.check = new GroundingCheck(meaning, PromptFile.named("answer"));
    }

    /** How many sentences there are, and how many of them are supported. */
    public record Share(int sentences, int supported) {}

    public Share supported(String text, String lang, List<FaqEntry> cited) {
        List<Source> evidence =
                cited.stream().map(entry -> new Source(entry.id(), entry)).toList();
        List<String> sentences = Sentences.of(text, lang);
        long supported = sentences.stream()
                .filter(sentence ->
                        check.refuse(new Claim(sentence, lang, evidence)).isEmpty())
                .count();
        return new Share(sentences.size(), (int) supported);
    }
}
