package io.frontdesk.chat.mining.topics;

import io.frontdesk.chat.mining.pairing.AskedQuestion;
import io.frontdesk.chat.privacy.mask.Kind;
import io.frontdesk.intent.data.TextKey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A question as it reads, and everybody who asked it that way; case, spaces, punctuation and masked data do not count. */
public record DistinctQuestion(String text, List<AskedQuestion> asked) {
    private static final Pattern MASKED = Pattern.compile("[#:：]?\\s*" + Kind.ANY_TAG);

    public DistinctQuestion {
        asked = List.copyOf(asked);
    }

    public static List<DistinctQuestion> of(List<AskedQuestion> questions) {
        Map<TextKey, List<AskedQuestion>> byKey = new LinkedHashMap<>();
        for (AskedQuestion question : questions) {
            byKey.computeIfAbsent(TextKey.of(bare(question.text())), key -> new ArrayList<>())
                    .add(question);
        }
        return byKey.values().stream()
                .map(asked -> new DistinctQuestion(bare(asked.getFirst().text()), asked))
                .toList();
    }

    /** A text without the words that masking left in it. */
    public static String bare(String text) {
        return MASKED.matcher(text)
                .replaceAll(" ")
                .replaceAll("\\s+", " ")
                .replaceAll(" (?=[,.?!;，。？！])", "")
                .strip();
    }
}
