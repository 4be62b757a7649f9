package io.frontdesk.chat.entity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How many of something, with the unit it was counted in. */
final class Quantities implements Finder {
    private static final Pattern ENGLISH = Pattern.compile("(?<![\\w.,$€£¥-])(" + Numbers.ENGLISH
            + ")\\s*(?:x\\s+)?(pairs?|box(?:es)?|pieces?|pcs|items?|sets?|packs?|packets?|bottles?|units?|bags?|cases?|cartons?|"
            + "cop(?:y|ies)|dozens?|sheets?|rolls?|tins?|cans?|jars?|kg|kilos?|grams?)(?![a-z])");
    private static final Pattern TIMES =
            Pattern.compile("(?<![\\w.-])(?:(?:qty|quantity)[ :=]*(?:of )?|x ?)(\\d{1,4})(?![\\w.])");
    private static final Pattern BEFORE_X = Pattern.compile("(?<![\\w.-])(\\d{1,4}) ?x(?![a-z0-9])(?! ?\\d)");
    private static final Pattern CHINESE = Pattern.compile("(?<![第每哪这那另\\d.])(" + Numbers.CHINESE
            + ")(个|件|双|条|套|箱|盒|把|台|瓶|本|只|张|支|份|对|副|包|袋|桶|罐|枚|顶|床|块|部|辆|盏|口|串|根|公斤|斤|组|打)"
            + "(?!月|星期|礼拜|小时|钟头|工作日|问题|人|字|电话|钱|客服|快递员|地址|次|劲|算|招呼|折)");
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("boxes", "box"),
            Map.entry("copies", "copy"),
            Map.entry("pcs", "piece"),
            Map.entry("kilo", "kg"),
            Map.entry("kilos", "kg"),
            Map.entry("kg", "kg"));

    @Override
    public List<Entity> in(Wording wording) {
        List<Entity> found = new ArrayList<>();
        String text = wording.folded();
        ENGLISH.matcher(text).results().forEach(hit -> english(wording, hit).ifPresent(found::add));
        CHINESE.matcher(text).results().forEach(hit -> chinese(wording, hit).ifPresent(found::add));
        for (Pattern bare : List.of(TIMES, BEFORE_X)) {
            bare.matcher(text)
                    .results()
                    .map(hit -> wording.entity(EntityType.QUANTITY, hit, hit.group(1)))
                    .forEach(found::add);
        }
        return found;
    }

    private static Optional<Entity> english(Wording wording, MatchResult hit) {
        return Numbers.english(hit.group(1))
                .map(number -> wording.entity(EntityType.QUANTITY, hit, value(number, unit(hit.group(2)))));
    }

    /** 一个 is mostly an article; it counts where something is bought or sent back. */
    private static Optional<Entity> chinese(Wording wording, MatchResult hit) {
        if (hit.group().equals("一个") || hit.group().equals("一份") || hit.group().equals("一把")) {
            int from = Math.max(0, hit.start() - 2);
            boolean counts = wording.folded().substring(from, hit.start()).matches(".*[买退换订加拿少收发寄]了?");
            if (!counts) {
                return Optional.empty();
            }
        }
        return Numbers.chinese(hit.group(1))
                .map(number -> wording.entity(EntityType.QUANTITY, hit, value(number, hit.group(2))));
    }

    private static String value(BigDecimal number, String unit) {
        boolean dozen = unit.equals("dozen") || unit.equals("打");
        BigDecimal count = dozen ? number.multiply(BigDecimal.valueOf(12)) : number;
        return count.stripTrailingZeros().toPlainString() + (dozen ? "" : " " + unit);
    }

    private static String unit(String written) {
        String one = written.endsWith("s") && !UNITS.containsKey(written)
                ? written.substring(0, written.length() - 1)
                : written;
        return UNITS.getOrDefault(one, one);
    }
}
