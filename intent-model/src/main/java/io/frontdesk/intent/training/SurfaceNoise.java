package io.frontdesk.intent.training;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import com.ibm.icu.text.Transliterator;
import io.frontdesk.intent.checkpoint.BertTokenizer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Misspells texts as hurried people do: a letter dropped, doubled, swapped with the next or replaced by its neighbour on
 * the keyboard; a Chinese character by another of the same sound, as pinyin input offers it; punctuation left out. Case,
 * width and traditional characters need none of it: every text is read in one form.
 */
final class SurfaceNoise {
    private static final List<String> KEYBOARD = List.of("qwertyuiop", "asdfghjkl", "zxcvbnm");
    private static final int SHORTEST_WORD = 4;

    private final BertTokenizer tokenizer;
    private final double share;
    private final Map<Integer, List<Integer>> alike;

    /** @param examples whose characters are the ones that slips may choose from */
    SurfaceNoise(BertTokenizer tokenizer, double share, List<Example> examples) {
        this.tokenizer = tokenizer;
        this.share = share;
        this.alike = share == 0 ? Map.of() : soundingAlike(examples);
    }

    /** The examples with a share of their texts misspelt. */
    List<Example> on(List<Example> examples, Random random) {
        if (share == 0) {
            return examples;
        }
        return examples.stream()
                .map(example -> random.nextDouble() < share ? misspelt(example, random) : example)
                .toList();
    }

    private Example misspelt(Example example, Random random) {
        String text = misspelt(example.text(), random);
        return example.written(text, tokenizer.ids(text));
    }

    /** The text with one slip; as it was where it offers no place for one. */
    String misspelt(String text, Random random) {
        int[] characters = text.codePoints().toArray();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < characters.length; i++) {
            if (isInLongWord(characters, i) || alike.containsKey(characters[i])) {
                places.add(i);
            }
        }
        if (places.isEmpty() || random.nextInt(5) == 0) {
            return withoutPunctuation(text);
        }
        int place = places.get(random.nextInt(places.size()));
        List<Integer> sounds = alike.getOrDefault(characters[place], List.of());
        return sounds.isEmpty()
                ? slip(characters, place, random.nextInt(4))
                : replaced(characters, place, Character.toString(sounds.get(random.nextInt(sounds.size()))));
    }

    private static String slip(int[] characters, int place, int kind) {
        String here = Character.toString(characters[place]);
        return switch (kind) {
            case 0 -> replaced(characters, place, "");
            case 1 -> replaced(characters, place, here + here);
            case 2 -> replaced(characters, place, neighbour(characters[place]));
            default -> swapped(characters, place);
        };
    }

    private static String swapped(int[] characters, int place) {
        int other = isLetter(characters, place + 1) ? place + 1 : place - 1;
        int[] changed = characters.clone();
        changed[place] = characters[other];
        changed[other] = characters[place];
        return new String(changed, 0, changed.length);
    }

    private static String replaced(int[] characters, int place, String by) {
        String before = new String(characters, 0, place);
        return before + by + new String(characters, place + 1, characters.length - place - 1);
    }

    private static String neighbour(int letter) {
        String low = Character.toString(Character.toLowerCase(letter));
        for (String row : KEYBOARD) {
            int at = row.indexOf(low);
            if (at >= 0) {
                return row.substring(at + 1 < row.length() ? at + 1 : at - 1).substring(0, 1);
            }
        }
        return low;
    }

    private static String withoutPunctuation(String text) {
        String bare = text.codePoints()
                .filter(c -> Character.isLetterOrDigit(c) || Character.isWhitespace(c))
                .mapToObj(Character::toString)
                .collect(joining());
        return bare.isBlank() ? text : bare;
    }

    private static boolean isInLongWord(int[] characters, int place) {
        int from = place;
        int to = place;
        while (isLetter(characters, from - 1)) {
            from--;
        }
        while (isLetter(characters, to)) {
            to++;
        }
        return to > place && to - from >= SHORTEST_WORD;
    }

    private static boolean isLetter(int[] characters, int place) {
        return place >= 0
                && place < characters.length
                && Character.isLetter(characters[place])
                && !Character.isIdeographic(characters[place]);
    }

    private static Map<Integer, List<Integer>> soundingAlike(List<Example> examples) {
        Set<Integer> characters = examples.stream()
                .flatMap(example -> example.text().codePoints().boxed())
                .filter(Character::isIdeographic)
                .collect(toSet());
        Transliterator pinyin = Transliterator.getInstance("Han-Latin; Latin-ASCII");
        Map<String, List<Integer>> bySound = characters.stream()
                .sorted()
                .collect(groupingBy(character -> pinyin.transliterate(Character.toString(character))));
        Map<Integer, List<Integer>> alike = new HashMap<>();
        bySound.values()
                .forEach(group -> group.forEach(character -> {
                    List<Integer> others = group.stream()
                            .filter(other -> !other.equals(character))
                            .toList();
                    if (!others.isEmpty()) {
                        alike.put(character, others);
                    }
                }));
        return alike;
    }
}
