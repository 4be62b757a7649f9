package io.frontdesk.chat.mining.simulation;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Writes a text down as customers do: in small letters, without its last sign, with a slip of the finger, with a tail. */
final class Sloppiness {
    private static final List<String> TAILS_EN = List.of(" pls", " please", " asap", " thx", " ??", "!!", " :(");
    private static final List<String> TAILS_ZH = List.of("啊", "呀", "呢", "，急", "？？", "！", "，谢谢");
    private static final double SMALL_LETTERS = 0.35;
    private static final double NO_SIGN = 0.4;
    private static final double SLIP = 0.25;
    private static final double TAIL = 0.2;

    private final RandomGenerator random;

    Sloppiness(RandomGenerator random) {
        this.random = random;
    }

    String written(String text, String lang) {
        String small = random.nextDouble() < SMALL_LETTERS ? text.toLowerCase(Locale.ROOT) : text;
        String bare = random.nextDouble() < NO_SIGN ? small.replaceFirst("[?？.。!！]$", "") : small;
        String slipped = random.nextDouble() < SLIP ? slip(bare) : bare;
        return random.nextDouble() < TAIL ? slipped + tail(lang) : slipped;
    }

    /** Two neighbouring letters change places, or one is missing; gaps for personal data stay whole. */
    private String slip(String text) {
        int at = 1 + random.nextInt(Math.max(1, text.length() - 2));
        boolean letters = at + 1 < text.length()
                && Character.isLetter(text.charAt(at))
                && Character.isLetter(text.charAt(at + 1));
        if (!letters || text.contains("{") || text.length() < 6) {
            return text;
        }
        return random.nextBoolean()
                ? text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2)
                : text.substring(0, at) + text.substring(at + 1);
    }

    private String tail(String lang) {
        List<String> tails = lang.equals("zh") ? TAILS_ZH : TAILS_EN;
        return tails.get(random.nextInt(tails.size()));
    }
}
