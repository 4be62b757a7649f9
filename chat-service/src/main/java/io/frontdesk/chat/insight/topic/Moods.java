package io.frontdesk.chat.insight.topic;

import io.frontdesk.chat.insight.metric.Share;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many questions on each topic come in a bad mood, week by week. */
@Singleton
final class Moods {
    private static final int MOST = 60;
    private static final String NONE = "no_questions";

    private final DayTable days;

    Moods(DayTable days) {
        this.days = days;
    }

    /** One week of a topic. */
    @Serdeable
    record Week(LocalDate start, Share complaints) {}

    /** One topic, with how many of its questions the bot answered. */
    @Serdeable
    record Topic(String intent, Share complaints, Share answered, List<Week> weeks) {}

    /** The topics by number of questions; {@code others} is how many are left out. */
    @Serdeable
    record View(List<Topic> topics, int others) {}

    View of(LocalDate from, LocalDate to, @Nullable String lang) {
        Map<String, Count> totals = new HashMap<>();
        Map<String, Map<LocalDate, Count>> weeks = new HashMap<>();
        for (DayRow row : days.rows(from, to)) {
            if (lang != null && !row.lang().equals(lang)) {
                continue;
            }
            LocalDate week = row.day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            totals.computeIfAbsent(row.intent(), fresh -> new Count()).add(row);
            weeks.computeIfAbsent(row.intent(), fresh -> new TreeMap<>())
                    .computeIfAbsent(week, fresh -> new Count())
                    .add(row);
        }
        List<Topic> topics = totals.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, Count> each) -> -each.getValue().questions)
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST)
                .map(each -> topic(each.getKey(), each.getValue(), weeks.getOrDefault(each.getKey(), Map.of())))
                .toList();
        return new View(topics, Math.max(0, totals.size() - MOST));
    }

    private static Topic topic(String intent, Count total, Map<LocalDate, Count> weeks) {
        return new Topic(
                intent,
                Share.of(total.complaints, total.questions, NONE),
                Share.of(total.answers, total.questions, NONE),
                weeks.entrySet().stream()
                        .map(week -> new Week(
                                week.getKey(), Share.of(week.getValue().complaints, week.getValue().questions, NONE)))
                        .toList());
    }

    private static final class Count {
        private long questions;
        private long complaints;
        private long answers;

        void add(DayRow row) {
            questions += row.questions();
            complaints += row.complaints();
            answers += row.answers();
        }
    }
}
