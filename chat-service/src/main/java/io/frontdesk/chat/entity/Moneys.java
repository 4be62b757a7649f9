package io.frontdesk.chat.entity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sums of money, with their currency. */
final class Moneys implements Finder {
    private static final Pattern SIGN_FIRST = Pattern.compile(
            "(?<cur>us\\$|hk\\$|\\$|€|£|¥|\\b(?:rmb|cny|usd|eur|gbp|hkd))\\s*(?<num>\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,2})?|\\d+(?:\\.\\d{1,2})?)"
                    + "(?<wan>[k万千])?(?![\\d%])");
    private static final Pattern ENGLISH = Pattern.compile(
            "(?<![\\w.$€£¥])(?<num>" + Numbers.ENGLISH
                    + ")\\s*(?<cur>dollars?|bucks|usd|us\\$|\\$|euros?|eur|€|pounds?|quid|gbp|£|yuan|rmb|cny|kuai|hkd)(?![a-z])");
    private static final Pattern CHINESE = Pattern.compile(
            "(?<![\\d.])(?<num>" + Numbers.CHINESE
                    + ")(?<wan>[万千百])?(?<half>多)?(?<cur>块钱|块|元|圆|人民币|rmb|美元|美金|刀|欧元|欧(?![洲式码美])|毛钱|角钱|英镑|港币|港元|€|£|\\$|¥)(?:(?<tail>[\\d一二两三四五六七八九半])(?![\\d.个件双天年月号]))?");
    /** A block of something rather than money: the character that follows is neither a particle nor an end. */
    private static final Pattern THING_FOLLOWS = Pattern.compile("\\p{IsHan}");

    private static final String AFTER_MONEY = "钱的了吧吗呢啊多左右以运退优就也还都不没是到和跟买那这给能可要在贵便包打减才被我你怎为另";
    private static final Map<String, String> CURRENCIES = Map.ofEntries(
            Map.entry("$", "USD"),
            Map.entry("us$", "USD"),
            Map.entry("usd", "USD"),
            Map.entry("dollar", "USD"),
            Map.entry("buck", "USD"),
            Map.entry("美元", "USD"),
            Map.entry("美金", "USD"),
            Map.entry("刀", "USD"),
            Map.entry("€", "EUR"),
            Map.entry("eur", "EUR"),
            Map.entry("euro", "EUR"),
            Map.entry("欧元", "EUR"),
            Map.entry("欧", "EUR"),
            Map.entry("£", "GBP"),
            Map.entry("gbp", "GBP"),
            Map.entry("pound", "GBP"),
            Map.entry("quid", "GBP"),
            Map.entry("英镑", "GBP"),
            Map.entry("hk$", "HKD"),
            Map.entry("hkd", "HKD"),
            Map.entry("港币", "HKD"),
            Map.entry("港元", "HKD"));
    private static final Set<String> DIMES = Set.of("毛钱", "角钱");
    private static final Map<String, Integer> SCALES = Map.of("k", 1000, "万", 10_000, "千", 1000, "百", 100);

    @Override
    public List<Entity> in(Wording wording) {
        List<Entity> found = new ArrayList<>();
        for (Matcher matcher : List.of(
                SIGN_FIRST.matcher(wording.folded()),
                ENGLISH.matcher(wording.folded()),
                CHINESE.matcher(wording.folded()))) {
            matcher.results()
                    .filter(hit -> !isThing(wording.folded(), hit))
                    .flatMap(hit -> amount(hit).stream()
                            .map(sum -> wording.entity(EntityType.MONEY, hit, currency(hit.group("cur")) + " " + sum)))
                    .forEach(found::add);
        }
        return found;
    }

    /** 一块表 is a watch, 两块毛巾 are towels. */
    private static boolean isThing(String text, MatchResult hit) {
        if (!hit.group("cur").equals("块")
                || hit.end() >= text.length()
                || hit.group("num").length() > 1) {
            return false;
        }
        String next = text.substring(hit.end(), hit.end() + 1);
        return THING_FOLLOWS.matcher(next).matches() && !AFTER_MONEY.contains(next);
    }

    private static Optional<String> amount(MatchResult hit) {
        String number = hit.group("num");
        boolean english = number.chars().allMatch(c -> c < 128);
        return (english ? Numbers.english(number) : Numbers.chinese(number))
                .map(value -> value.multiply(scale(hit)).add(tail(hit)))
                .map(value -> value.setScale(2, RoundingMode.HALF_UP).toPlainString());
    }

    private static BigDecimal scale(MatchResult hit) {
        String scale = group(hit, "wan");
        BigDecimal whole = BigDecimal.valueOf(SCALES.getOrDefault(scale, 1));
        return DIMES.contains(hit.group("cur")) ? whole.movePointLeft(1) : whole;
    }

    /** 99块5 is 99.5. */
    private static BigDecimal tail(MatchResult hit) {
        String tail = group(hit, "tail");
        if (tail.isEmpty()) {
            return BigDecimal.ZERO;
        }
        BigDecimal tenths =
                tail.equals("半") ? BigDecimal.valueOf(5) : Numbers.chinese(tail).orElse(BigDecimal.ZERO);
        return tenths.movePointLeft(1);
    }

    private static String currency(String written) {
        String one =
                written.length() > 3 && written.endsWith("s") ? written.substring(0, written.length() - 1) : written;
        return CURRENCIES.getOrDefault(one, "CNY");
    }

    private static String group(MatchResult hit, String name) {
        Integer number = hit.namedGroups().get(name);
        String text = number == null ? null : hit.group(number);
        return text == null ? "" : text;
    }
}
