package io.frontdesk.chat.insight.topic;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * Questions of one day, language and topic within one class of confidence.
 *
 * @param place the class, of {@link #CLASSES}, or -1 where nothing was classified
 * @param confidence the sum of all confidences
 */
record DayRow(
        LocalDate day,
        String lang,
        String intent,
        int place,
        int questions,
        int complaints,
        int answers,
        double confidence) {
    static final int CLASSES = 50;

    DayRow {
        requireNonNull(day, "day");
        requireNonNull(lang, "lang");
        requireNonNull(intent, "intent");
    }
}
