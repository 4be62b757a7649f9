package io.frontdesk.chat.entity;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;

/** Days as Chinese names them; a weekday alone is that of this week. */
final class ChineseDates implements Finder {
    private static final String NUMBER = "(\\d{1,2}|[一二三四五六七八九十]{1,3})";
    private static final String COUNT = "(\\d{1,3}|[一二两三四五六七八九十半]{1,3})";
    private static final String DAYS = "一二三四五六日";
    private static final Map<String, Integer> NEAR = Map.ofEntries(
            Map.entry("大前天", -3),
            Map.entry("前天", -2),
            Map.entry("前晚", -2),
            Map.entry("昨天", -1),
            Map.entry("昨日", -1),
            Map.entry("昨儿", -1),
            Map.entry("昨晚", -1),
            Map.entry("今天", 0),
            Map.entry("今日", 0),
            Map.entry("今儿", 0),
            Map.entry("今晚", 0),
            Map.entry("今早", 0),
            Map.entry("明天", 1),
            Map.entry("明日", 1),
            Map.entry("明儿", 1),
            Map.entry("明早", 1),
            Map.entry("明晚", 1),
            Map.entry("后天", 2),
            Map.entry("大后天", 3));
    private static final Map<String, Integer> STEPS = Map.of("上上", -2, "上", -1, "这", 0, "本", 0, "下", 1, "下下", 2);

    private static final List<DatePattern> PATTERNS = List.of(
            DatePattern.of(
                    "(\\d{4})年(\\d{1,2})月(\\d{1,2})[日号]?",
                    (found, days) -> Days.date(whole(found, 1), whole(found, 2), whole(found, 3))),
            DatePattern.of(
                    "(?<![\\d年])" + NUMBER + "月" + NUMBER + "(?:[日号]|(?![\\d一二三四五六七八九十份]))",
                    (found, days) -> days.nearest(whole(found, 1), whole(found, 2))),
            DatePattern.of(
                    "(上上|上|这|本|下下|下)个?月" + NUMBER + "[日号]",
                    (found, days) -> days.inMonth(step(found), whole(found, 2))),
            DatePattern.of(
                    "(?<![\\d月单编型账帐手机订尺第一二三四五六七八九十.])" + NUMBER + "[号日](?![楼线店机门码单色仓柜内前后以])",
                    (found, days) -> days.nearestInMonth(whole(found, 1))),
            DatePattern.of(
                    "(大前天|前天|前晚|昨[天日儿晚]|今[天日儿晚早]|明[天日儿早晚]|大后天|后天)",
                    (found, days) -> Optional.of(days.plus(NEAR.getOrDefault(found.group(1), 0), ChronoUnit.DAYS))),
            DatePattern.of(
                    "(上上|上|这|本|下下|下)?个?(?:周|星期|礼拜)([一二三四五六日天末])",
                    (found, days) -> Optional.of(days.inWeek(step(found), day(found.group(2))))),
            DatePattern.span("(上上|上|这|本|下下|下)个?(?:周|星期|礼拜)(?![一二三四五六日天末])", (found, days) -> days.week(step(found))),
            DatePattern.span("(上上|上|这|本|下下|下)个?月(?![\\d一二三四五六七八九十])", (found, days) -> days.month(step(found))),
            DatePattern.of("(?<![\\d.])" + COUNT + "(天|日|周|个?星期|个?礼拜|个月|年)(?:之|以)?(前|后)", ChineseDates::away),
            DatePattern.of("双(?:十一|11)", (found, days) -> days.nearest(11, 11)),
            DatePattern.of("双(?:十二|12)", (found, days) -> days.nearest(12, 12)),
            DatePattern.of(
                    "(?<!\\d)618(?=大促|活动|期间|那天|当天|的时候|时候|年中|买|下的?单|前|后)|六一八", (found, days) -> days.nearest(6, 18)),
            DatePattern.of("国庆(?:节)?", (found, days) -> days.nearest(10, 1)),
            DatePattern.of("元旦", (found, days) -> days.nearest(1, 1)),
            DatePattern.of("(?:圣诞(?:节)?)", (found, days) -> days.nearest(12, 25)),
            DatePattern.of("平安夜", (found, days) -> days.nearest(12, 24)),
            DatePattern.of("情人节", (found, days) -> days.nearest(2, 14)),
            DatePattern.of("(?:五一|劳动节)(?!百|千|八)", (found, days) -> days.nearest(5, 1)),
            DatePattern.of("(?:六一|儿童节)(?!八)", (found, days) -> days.nearest(6, 1)),
            DatePattern.of("黑五|黑色星期五", (found, days) -> days.blackFriday(0)),
            DatePattern.of("春节|大年初一", (found, days) -> days.lunar(1, 1)),
            DatePattern.of("端午(?:节)?", (found, days) -> days.lunar(5, 5)),
            DatePattern.of("七夕(?:节)?", (found, days) -> days.lunar(7, 7)),
            DatePattern.of("中秋(?:节)?", (found, days) -> days.lunar(8, 15)));

    @Override
    public List<Entity> in(Wording wording) {
        return PATTERNS.stream()
                .flatMap(pattern -> pattern.in(wording).stream())
                .toList();
    }

    private static int whole(MatchResult found, int group) {
        return Numbers.chinese(found.group(group)).map(BigDecimal::intValue).orElse(0);
    }

    private static int step(MatchResult found) {
        String word = found.group(1);
        return word == null ? 0 : STEPS.getOrDefault(word, 0);
    }

    /** The weekend begins on Saturday. */
    private static DayOfWeek day(String character) {
        return switch (character) {
            case "天" -> DayOfWeek.SUNDAY;
            case "末" -> DayOfWeek.SATURDAY;
            default -> DayOfWeek.of(1 + DAYS.indexOf(character));
        };
    }

    private static Optional<LocalDate> away(MatchResult found, Days days) {
        int sign = found.group(3).equals("前") ? -1 : 1;
        String unit = found.group(2);
        if (found.group(1).equals("半")) {
            return unit.equals("个月")
                    ? Optional.of(days.plus(sign * 15L, ChronoUnit.DAYS))
                    : Optional.of(days.plus(sign * 6L, ChronoUnit.MONTHS)).filter(day -> unit.equals("年"));
        }
        return Optional.of(days.plus((long) sign * whole(found, 1), step(unit)));
    }

    private static ChronoUnit step(String unit) {
        return switch (unit) {
            case "天", "日" -> ChronoUnit.DAYS;
            case "个月" -> ChronoUnit.MONTHS;
            case "年" -> ChronoUnit.YEARS;
            default -> ChronoUnit.WEEKS;
        };
    }
}
