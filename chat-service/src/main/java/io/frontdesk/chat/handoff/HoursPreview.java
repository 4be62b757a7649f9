package io.frontdesk.chat.handoff;

import static java.util.stream.Collectors.toMap;

import io.frontdesk.chat.answer.Phrase;
import io.frontdesk.chat.answer.Phrases;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What customers who want a person would be told at this moment by hours that need not be set. */
@Singleton
public final class HoursPreview {
    private static final List<String> LANGUAGES = List.of("en", "zh");

    private final ClosedWords closed;
    private final Phrases phrases;

    HoursPreview(ClosedWords closed, Phrases phrases) {
        this.closed = closed;
        this.phrases = phrases;
    }

    /**
     * One timetable at this moment.
     *
     * @param says by language; empty while it is open
     */
    @Serdeable
    public record Moment(boolean open, Map<String, String> says) {
        public Moment {
            says = Map.copyOf(says);
        }
    }

    /** The desk, and by id the teams with hours of their own. */
    @Serdeable
    public record Moments(Moment desk, Map<String, Moment> teams) {
        public Moments {
            teams = Map.copyOf(teams);
        }
    }

    /** By the hours in {@code json}; {@link BadHours} where they cannot be. */
    public Moments of(String json) {
        DeskHours hours = HoursReader.read(json);
        Instant now = Instant.now();
        return new Moments(
                moment(hours.desk(), now),
                hours.teams().entrySet().stream()
                        .collect(toMap(Map.Entry::getKey, team -> moment(team.getValue(), now))));
    }

    private Moment moment(@Nullable Timetable table, Instant now) {
        return table == null || table.isOpen(now)
                ? new Moment(true, Map.of())
                : new Moment(
                        false,
                        LANGUAGES.stream().collect(toMap(Function.identity(), lang -> sentence(table, now, lang))));
    }

    private String sentence(Timetable table, Instant now, String lang) {
        return closed.of(table, now, lang)
                .map(until -> phrases.text(Phrase.HAND_OFF_CLOSED, lang, Map.of("closed", until)))
                .orElseGet(() -> phrases.text(Phrase.HAND_OFF, lang));
    }
}
