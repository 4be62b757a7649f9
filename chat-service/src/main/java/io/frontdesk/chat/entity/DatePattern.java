package io.frontdesk.chat.entity;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** One way to name a day: how it is written, and which day that is. */
record DatePattern(Pattern pattern, BiFunction<MatchResult, Wording, Optional<String>> value) {
    DatePattern {
        requireNonNull(pattern, "pattern");
        requireNonNull(value, "value");
    }

    static DatePattern of(String pattern, BiFunction<MatchResult, Days, Optional<LocalDate>> day) {
        return new DatePattern(
                Pattern.compile(pattern),
                (found, wording) -> day.apply(found, new Days(wording.today())).map(LocalDate::toString));
    }

    /** For a whole week or month. */
    static DatePattern span(String pattern, BiFunction<MatchResult, Days, String> span) {
        return new DatePattern(
                Pattern.compile(pattern),
                (found, wording) -> Optional.of(span.apply(found, new Days(wording.today()))));
    }

    List<Entity> in(Wording wording) {
        return pattern.matcher(wording.folded())
                .results()
                .flatMap(found ->
                        value.apply(found, wording).stream().map(day -> wording.entity(EntityType.DATE, found, day)))
                .toList();
    }

    static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
