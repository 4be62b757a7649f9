package io.frontdesk.chat.handoff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** Reads hours from JSON; {@link BadHours} names the first field that is not as it must be. */
final class HoursReader {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d|24:00");
    private static final Set<String> LANGUAGES = Set.of("en", "zh");
    private static final int MOST_HOLIDAYS = 500;
    private static final int LONGEST_NAME = 100;

    private HoursReader() {}

    static DeskHours read(String json) {
        JsonNode hours = parse(json);
        requireObject("", hours, Set.of("time_zone", "week", "holidays", "teams"));
        Map<String, Timetable> teams = new LinkedHashMap<>();
        JsonNode own = hours.path("teams");
        if (!own.isMissingNode()) {
            requireObject("teams", own, null);
            own.properties().forEach(team -> teams.put(team.getKey(), team("teams." + team.getKey(), team.getValue())));
        }
        return new DeskHours(hours.path("week").isMissingNode() ? null : timetable("", hours), teams);
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException notJson) {
            throw new BadHours("The body", "is not JSON");
        }
    }

    private static Timetable team(String at, JsonNode team) {
        requireObject(at, team, Set.of("time_zone", "week", "holidays"));
        return timetable(at + ".", team);
    }

    private static Timetable timetable(String prefix, JsonNode hours) {
        return new Timetable(
                zone(prefix + "time_zone", hours.path("time_zone")),
                week(prefix + "week", hours.path("week")),
                holidays(prefix + "holidays", hours.path("holidays")));
    }

    private static ZoneId zone(String at, JsonNode zone) {
        if (!ZoneId.getAvailableZoneIds().contains(zone.asText())) {
            throw new BadHours(at, "must be a time zone such as Asia/Shanghai");
        }
        return ZoneId.of(zone.asText());
    }

    private static Map<DayOfWeek, List<Span>> week(String at, JsonNode week) {
        List<String> days = Arrays.stream(DayOfWeek.values())
                .map(day -> day.name().toLowerCase(Locale.ROOT))
                .toList();
        requireObject(at, week, Set.copyOf(days));
        Map<DayOfWeek, List<Span>> spans = new EnumMap<>(DayOfWeek.class);
        week.properties()
                .forEach(day -> spans.put(
                        DayOfWeek.of(days.indexOf(day.getKey()) + 1), spans(at + "." + day.getKey(), day.getValue())));
        return spans;
    }

    private static List<Holiday> holidays(String at, JsonNode holidays) {
        List<Holiday> all = holidays.isMissingNode() ? List.of() : list(at, holidays, HoursReader::holiday);
        if (all.size() > MOST_HOLIDAYS) {
            throw new BadHours(at, "must be at most " + MOST_HOLIDAYS);
        }
        Set<LocalDate> dates = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            if (!dates.add(all.get(i).date())) {
                throw new BadHours(at + "[" + i + "].date", "comes twice");
            }
        }
        return all;
    }

    private static Holiday holiday(String at, JsonNode holiday) {
        requireObject(at, holiday, Set.of("date", "name", "open"));
        JsonNode open = holiday.path("open");
        return new Holiday(
                date(at + ".date", holiday.path("date")),
                name(at + ".name", holiday.path("name")),
                open.isMissingNode() ? List.of() : spans(at + ".open", open));
    }

    private static LocalDate date(String at, JsonNode date) {
        try {
            return LocalDate.parse(date.asText());
        } catch (DateTimeException notOne) {
            throw new BadHours(at, "must be a date such as 2026-12-25");
        }
    }

    private static Map<String, String> name(String at, JsonNode name) {
        requireObject(at, name, LANGUAGES);
        Map<String, String> names = new LinkedHashMap<>();
        LANGUAGES.forEach(lang -> names.put(lang, words(at + "." + lang, name.path(lang))));
        return names;
    }

    private static String words(String at, JsonNode words) {
        if (!words.isTextual()
                || words.asText().isBlank()
                || words.asText().length() > LONGEST_NAME
                || words.asText().chars().anyMatch(Character::isISOControl)) {
            throw new BadHours(at, "must be a name of at most " + LONGEST_NAME + " characters");
        }
        return words.asText().strip();
    }

    private static List<Span> spans(String at, JsonNode spans) {
        return list(at, spans, HoursReader::span);
    }

    private static Span span(String at, JsonNode span) {
        requireObject(at, span, Set.of("from", "to"));
        return new Span(time(at + ".from", span.path("from")), time(at + ".to", span.path("to")));
    }

    private static LocalTime time(String at, JsonNode time) {
        if (!time.isTextual() || !TIME.matcher(time.asText()).matches()) {
            throw new BadHours(at, "must be a time such as 09:00");
        }
        return time.asText().equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(time.asText());
    }

    private static <T> List<T> list(String at, JsonNode list, BiFunction<String, JsonNode, T> read) {
        if (!list.isArray()) {
            throw new BadHours(at, "must be a list");
        }
        List<T> all = new ArrayList<>();
        list.forEach(item -> all.add(read.apply(at + "[" + all.size() + "]", item)));
        return all;
    }

    private static void requireObject(String at, JsonNode node, @Nullable Set<String> fields) {
        if (!node.isObject()) {
            throw new BadHours(at.isEmpty() ? "The body" : at, "must be an object");
        }
        if (fields != null) {
            node.fieldNames().forEachRemaining(name -> requireKnown(at, name, fields));
        }
    }

    private static void requireKnown(String at, String name, Set<String> fields) {
        if (!fields.contains(name)) {
            throw new BadHours(at.isEmpty() ? name : at + "." + name, "is not known here");
        }
    }
}
