package io.frontdesk.chat.search;

import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Ways to cut a stretch of Chinese into words: as the dictionary has it, without the particles, and in twos, for a shop's
 * compounds are mostly made of twos that the dictionary cuts elsewhere.
 */
final class ChineseWords {
    private static final Set<String> PARTICLES = "的了吗呢吧啊呀嘛是我你您他她它们在就都和与也有个这那么请把给被"
            .codePoints()
            .mapToObj(Character::toString)
            .collect(Collectors.toSet());

    private ChineseWords() {}

    /** Every division differs from the stretch itself; there may be none. */
    static List<List<String>> divisions(String stretch) {
        List<String> words = segments(stretch).stream()
                .filter(word -> !PARTICLES.contains(word))
                .toList();
        return Stream.of(words, twos(stretch))
                .filter(division -> !division.isEmpty() && !division.equals(List.of(stretch)))
                .distinct()
                .toList();
    }

    private static List<String> twos(String stretch) {
        int[] characters = stretch.codePoints().toArray();
        List<String> twos = new ArrayList<>();
        if (characters.length % 2 == 0) {
            for (int i = 0; i < characters.length; i += 2) {
                twos.add(new String(characters, i, 2));
            }
        }
        return twos;
    }

    private static List<String> segments(String stretch) {
        List<String> words = new ArrayList<>();
        try (HMMChineseTokenizer tokens = new HMMChineseTokenizer()) {
            tokens.setReader(new StringReader(stretch));
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(term.toString());
            }
            tokens.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException("a string cannot be read", impossible);
        }
        return words;
    }
}
