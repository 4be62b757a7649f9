package io.frontdesk.chat.answer.generated;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A sentence must not repeat a stretch of the instructions that is in no entry it cites. */
final class LeakCheck implements ClaimCheck {
    private static final int STRETCH = 12;
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Set<String> stretches = new HashSet<>();

    LeakCheck(PromptFile prompt) {
        for (String lang : List.of("en", "zh")) {
            stretches.addAll(stretches(prompt.instructions(lang), length(lang)));
        }
    }

    @Override
    public Optional<Refusal> refuse(Claim claim) {
        Set<String> known = stretches(claim.evidenceText(), length(claim.lang()));
        boolean leaked = stretches(claim.text(), length(claim.lang())).stream()
                .anyMatch(stretch -> stretches.contains(stretch) && !known.contains(stretch));
        return ClaimCheck.when(leaked, Refusal.PROMPT_LEAK);
    }

    /** A Chinese character says as much as a few letters. */
    private static int length(String lang) {
        return lang.equals("zh") ? STRETCH - 2 : STRETCH * 2;
    }

    private static Set<String> stretches(String text, int length) {
        String letters = NO_LETTER.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        Set<String> stretches = new HashSet<>();
        for (int at = 0; at + length <= letters.length(); at++) {
            stretches.add(letters.substring(at, at + length));
        }
        return stretches;
    }
}
