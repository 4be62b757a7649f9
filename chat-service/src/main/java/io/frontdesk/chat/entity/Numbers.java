package io.frontdesk.chat.entity;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Numbers as people write them: in digits, in English words up to the hundreds, in Chinese characters. */
final class Numbers {
    /** What a number may look like in a folded English text; to stand within a pattern. */
    static final String ENGLISH =
            "(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|(?:(?:a|an|one|two|three|four|five|six|seven|"
                    + "eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|"
                    + "fifty|sixty|seventy|eighty|ninety|hundred|thousand|couple of|half a dozen)(?:[- ](?:and )?)?)+(?<![- ]))";

    /** The same in Chinese. */
    static final String CHINESE = "(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|[零〇一二两三四五六七八九十百千万]+)";

    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("a", 1),
            Map.entry("an", 1),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("seventy", 70),
            Map.entry("eighty", 80),
            Map.entry("ninety", 90));
    private static final String DIGITS = "零一二三四五六七八九";
    private static final Map<Character, Integer> SCALES = Map.of('十', 10, '百', 100, '千', 1000, '万', 10_000);

    private Numbers() {}

    static Optional<BigDecimal> english(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Optional.of(new BigDecimal(text.replace(",", "")));
        }
        int total = 0;
        for (String word :
                text.replace("half a dozen", "six").replace("couple of", "two").split("[- ]+", -1)) {
            total = withWord(total, word);
        }
        return total > 0 ? Optional.of(BigDecimal.valueOf(total)) : Optional.empty();
    }

    /** Characters by scale (一百二十), colloquially cut short (一百二, 三万五), or digit by digit (二〇二六). */
    static Optional<BigDecimal> chinese(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Optional.of(new BigDecimal(text.replace(",", "")));
        }
        String plain = text.replace('〇', '零').replace('两', '二');
        return plain.chars().anyMatch(c -> SCALES.containsKey((char) c)) ? scaled(plain) : spelled(plain);
    }

    /** "a" before a word that counts is no number of its own: "a couple of", "a hundred". */
    private static int withWord(int total, String word) {
        return switch (word) {
            case "hundred" -> Math.max(1, total) * 100;
            case "thousand" -> Math.max(1, total) * 1000;
            case "and", "" -> total;
            case String counted ->
                (total == 1 && WORDS.getOrDefault(counted, 0) == 2 ? 0 : total) + WORDS.getOrDefault(counted, 0);
        };
    }

    private static Optional<BigDecimal> spelled(String text) {
        StringBuilder digits = new StringBuilder();
        text.chars().forEach(c -> digits.append(DIGITS.indexOf(c)));
        return Optional.of(new BigDecimal(digits.toString()));
    }

    private static Optional<BigDecimal> scaled(String text) {
        int total = 0;
        int section = 0;
        int digit = 0;
        int last = 0;
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            Integer scale = SCALES.get(c);
            if (scale == null) {
                digit = DIGITS.indexOf(c);
                gap |= digit == 0;
            } else if (scale == 10_000) {
                total += Math.max(1, section + digit) * scale;
                section = 0;
                digit = 0;
                last = scale;
            } else {
                section += Math.max(1, digit) * scale;
                digit = 0;
                last = scale;
            }
        }
        int rest = !gap && last > 10 ? digit * last / 10 : digit;
        return Optional.of(BigDecimal.valueOf((long) total + section + rest));
    }
}
