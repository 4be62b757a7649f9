package io.frontdesk.chat.handoff;

import io.frontdesk.chat.answer.Phrase;
import io.frontdesk.chat.answer.Phrases;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Says in the customer's language that the desk is closed and when it opens again. */
@Singleton
final class ClosedWords {
    private static final int DAYS_OF_A_WEEK = 7;

    private final Phrases phrases;

    ClosedWords(Phrases phrases) {
        this.phrases = phrases;
    }

    /** The sentence; empty where it is not known to open again. */
    Optional<String> of(Timetable table, Instant now, String lang) {
        ZonedDateTime here = now.atZone(table.zone());
        return table.opensAfter(now).map(opens -> sentence(table, here, opens, lang));
    }

    private String sentence(Timetable table, ZonedDateTime here, ZonedDateTime opens, String lang) {
        String when = when(here, opens, lang);
        return table.holiday(here.toLocalDate())
                .map(holiday ->
                        phrases.text(Phrase.CLOSED_HOLIDAY, lang, Map.of("holiday", holiday.name(lang), "opens", when)))
                .orElseGet(() -> phrases.text(Phrase.CLOSED, lang, Map.of("opens", when)));
    }

    private String when(ZonedDateTime here, ZonedDateTime opens, String lang) {
        Locale locale = lang.equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.UK;
        long days = ChronoUnit.DAYS.between(here.toLocalDate(), opens.toLocalDate());
        Map<String, String> parts = Map.of(
                "time", DateTimeFormatter.ofPattern("HH:mm", locale).format(opens),
                "zone", DateTimeFormatter.ofPattern("zzzz", locale).format(opens),
                "weekday", DateTimeFormatter.ofPattern("EEEE", locale).format(opens),
                "date",
                        DateTimeFormatter.ofPattern(lang.equals("zh") ? "M月d日" : "d MMMM", locale)
                                .format(opens));
        return phrases.text(phrase(days), lang, parts);
    }

    private static Phrase phrase(long days) {
        if (days == 0) {
            return Phrase.OPENS_TODAY;
        }
        if (days == 1) {
            return Phrase.OPENS_TOMORROW;
        }
        return days < DAYS_OF_A_WEEK ? Phrase.OPENS_WEEKDAY : Phrase.OPENS_DATE;
    }
}
