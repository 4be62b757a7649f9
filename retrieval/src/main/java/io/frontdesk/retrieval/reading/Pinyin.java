package io.frontdesk.retrieval.reading;

import com.ibm.icu.text.Transliterator;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How a Chinese character sounds, without its tone, as those hear it who do not tell {@code zh} from {@code z}, {@code n} from
 * {@code l} or {@code ing} from {@code in}. Of several readings the commonest counts.
 */
final class Pinyin {
    private static final Transliterator LATIN = Transliterator.getInstance("Han-Latin; Latin-ASCII");

    private final Map<Character, String> known = new ConcurrentHashMap<>();

    /** The sound of {@code character}, or empty where it is no Chinese character. */
    String of(char character) {
        return isHan(character) ? known.computeIfAbsent(character, Pinyin::sound) : "";
    }

    static boolean isHan(char character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
    }

    private static synchronized String sound(char character) {
        String sound = LATIN.transliterate(String.valueOf(character)).strip();
        return sound.replaceFirst("^([zcs])h", "$1").replaceFirst("^n", "l").replaceFirst("(?<=[aei])ng$", "n");
    }
}
