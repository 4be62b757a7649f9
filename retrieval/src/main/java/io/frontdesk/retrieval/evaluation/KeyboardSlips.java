package io.frontdesk.retrieval.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Misspells English words of queries, to measure what slips of the keyboard cost: in a word of six letters or more a letter is
 * left out, doubled, swapped with the next or replaced. Never touches the first letter, nor what is no plain word.
 */
public final class KeyboardSlips {
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{N}'’-])[a-z]{6,}(?![\\p{L}\\p{N}'’-])");
    private static final String COMMON = "etaoinshrl";

    private final int words;
    private final RandomGenerator random;

    /** @param words how many words of each query are misspelt, if it has as many */
    public KeyboardSlips(int words, RandomGenerator random) {
        this.words = words;
        this.random = random;
    }

    /** Those of {@code queries} that have a word to misspell, misspelt. */
    public List<JudgedQuery> on(List<JudgedQuery> queries) {
        return queries.stream()
                .map(query ->
                        new JudgedQuery(query.id(), on(query.text()), query.relevant(), query.lang(), query.kind()))
                .filter(query -> queries.stream().noneMatch(query::equals))
                .toList();
    }

    private String on(String text) {
        List<int[]> places = new ArrayList<>();
        Matcher found = WORD.matcher(text);
        while (found.find()) {
            places.add(new int[] {found.start(), found.end()});
        }
        Collections.shuffle(places, Random.from(random));
        List<int[]> chosen = new ArrayList<>(places.subList(0, Math.min(words, places.size())));
        chosen.sort((one, other) -> other[0] - one[0]);
        String slipped = text;
        for (int[] place : chosen) {
            slipped = slipped.substring(0, place[0])
                    + slip(slipped.substring(place[0], place[1]))
                    + slipped.substring(place[1]);
        }
        return slipped;
    }

    private String slip(String word) {
        int at = 1 + random.nextInt(word.length() - 2);
        String before = word.substring(0, at);
        char letter = word.charAt(at);
        String after = word.substring(at + 1);
        return switch (random.nextInt(4)) {
            case 0 -> before + after;
            case 1 -> before + letter + letter + after;
            case 2 -> before + after.charAt(0) + letter + after.substring(1);
            default -> before + COMMON.charAt(random.nextInt(COMMON.length())) + after;
        };
    }
}
