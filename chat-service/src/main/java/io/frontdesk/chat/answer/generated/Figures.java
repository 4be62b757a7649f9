package io.frontdesk.chat.answer.generated;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers of a text with their units, whether written in digits, in Chinese or in English words. */
final class Figures {
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)[,，](?=\\d{3}(?!\\d))");
    private static final Pattern CHINESE_NUMBER = Pattern.compile(
            "[零〇一二两三四五六七八九十百千万]+(?=\\s*(?:个?(?:工作日|小时|月|自然日|星期)|天|日|分钟|秒|年|周|岁|元|块|折|公斤|千克|公里|厘米|米|次|期|倍|件|张|人|点|号|楼|位数?|%|成))");
    private static final Pattern ENGLISH_NUMBER = Pattern.compile(
            "\\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("eight", "8"),
            Map.entry("nine", "9"),
            Map.entry("ten", "10"),
            Map.entry("eleven", "11"),
            Map.entry("twelve", "12"),
            Map.entry("thirteen", "13"),
            Map.entry("fourteen", "14"),
            Map.entry("fifteen", "15"),
            Map.entry("sixteen", "16"),
            Map.entry("eighteen", "18"),
            Map.entry("twenty", "20"),
            Map.entry("thirty", "30"),
            Map.entry("forty", "40"),
            Map.entry("fifty", "50"),
            Map.entry("sixty", "60"),
            Map.entry("seventy", "70"),
            Map.entry("eighty", "80"),
            Map.entry("ninety", "90"));

    private static final String UNIT =
            "(?<unit>%|‰|[€$£¥]|(?:working|business|calendar)?\\s*(?:days?|hours?|minutes?|seconds?|weeks?|months?|years?)\\b|kg\\b|km\\b|cm\\b|mm\\b|euros?\\b|yuan\\b|dollars?\\b|pounds?\\b|points?\\b"
                    + "|个?工作日|个?自然日|天|日|个?小时|分钟|秒|个?星期|周|个月|月|年|元|块|折|公斤|千克|公里|厘米|欧元|美元|积分|次|期|倍|岁)?";
    private static final Pattern FIGURE = Pattern.compile(
            "(?<money>[€$£¥])?\\s*(?<number>\\d+(?:[.:]\\d+)*)(?<range>\\s*(?:-|–|—|~|～|to|至|到)\\s*[€$£¥]?\\d+(?:[.:]\\d+)*)?\\s*-?\\s*"
                    + UNIT,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern RANGE_END = Pattern.compile("\\d+(?:[.:]\\d+)*$");
    private static final Set<String> SAME_DAY = Set.of("天", "日", "自然日");

    private Figures() {}

    /** A number and what it counts; {@code unit} is empty where it counts nothing known. */
    record Figure(String number, String unit) {
        /** Whether {@code other} may be the same: one of them may leave the unit out. */
        boolean agrees(Figure other) {
            return number.equals(other.number) && (unit.isEmpty() || other.unit.isEmpty() || unit.equals(other.unit));
        }
    }

    static List<Figure> in(String text) {
        return FIGURE.matcher(inDigits(text))
                .results()
                .flatMap(found -> figures(found).stream())
                .toList();
    }

    private static List<Figure> figures(MatchResult found) {
        String unit = found.group("money") != null ? found.group("money") : unit(found.group("unit"));
        Figure first = new Figure(plain(found.group("number")), unit);
        if (found.group("range") == null) {
            return List.of(first);
        }
        Matcher end = RANGE_END.matcher(found.group("range"));
        return end.find() ? List.of(first, new Figure(plain(end.group()), unit)) : List.of(first);
    }

    /** Without zeros that say nothing. */
    private static String plain(String number) {
        String whole =
                number.contains(":") ? number.replaceFirst("^0(?=\\d:)", "") : number.replaceFirst("^0+(?=\\d)", "");
        return whole.matches("\\d+\\.\\d+") ? whole.replaceFirst("\\.?0+$", "") : whole;
    }

    private static String unit(@Nullable String written) {
        if (written == null) {
            return "";
        }
        String unit = written.toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip()
                .replaceFirst("(?<=[a-z]{2})s$", "")
                .replaceFirst("^个", "");
        return switch (unit) {
            case "euro", "欧元" -> "€";
            case "dollar", "美元" -> "$";
            case "pound" -> "£";
            case "yuan", "元", "块" -> "¥";
            case "business day" -> "working day";
            default -> SAME_DAY.contains(unit) ? "天" : unit;
        };
    }

    /** {@code text} with its numbers in digits. */
    static String inDigits(String text) {
        String normal = THOUSANDS
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
        String chinese = CHINESE_NUMBER.matcher(normal).replaceAll(found -> ChineseNumber.digits(found.group()));
        return ENGLISH_NUMBER
                .matcher(chinese)
                .replaceAll(found -> WORDS.getOrDefault(found.group().toLowerCase(Locale.ROOT), found.group()));
    }
}
