package io.frontdesk.chat.slots;

import io.frontdesk.chat.entity.Entity;
import io.frontdesk.chat.entity.EntityType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a value must satisfy besides being of the right kind. */
public sealed interface SlotRule {
    boolean holds(Entity value, LocalDate today);

    /** Anything; but a date must be a single day. */
    record Any() implements SlotRule {
        @Override
        public boolean holds(Entity value, LocalDate today) {
            return value.type() != EntityType.DATE || day(value).isPresent();
        }
    }

    /** A day before today, or today. */
    record Past() implements SlotRule {
        @Override
        public boolean holds(Entity value, LocalDate today) {
            return day(value).filter(day -> !day.isAfter(today)).isPresent();
        }
    }

    /** A day after today, or today. */
    record Future() implements SlotRule {
        @Override
        public boolean holds(Entity value, LocalDate today) {
            return day(value).filter(day -> !day.isBefore(today)).isPresent();
        }
    }

    /** A number, of money or things, that lies within these. */
    record Within(BigDecimal min, BigDecimal max) implements SlotRule {
        private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

        public Within {
            if (min.compareTo(max) > 0) {
                throw new IllegalArgumentException("min must not be above max");
            }
        }

        @Override
        public boolean holds(Entity value, LocalDate today) {
            Matcher number = NUMBER.matcher(value.value());
            return number.find()
                    && new BigDecimal(number.group()).compareTo(min) >= 0
                    && new BigDecimal(number.group()).compareTo(max) <= 0;
        }
    }

    private static Optional<LocalDate> day(Entity value) {
        try {
            return Optional.of(LocalDate.parse(value.value()));
        } catch (DateTimeParseException wholeWeekOrMonth) {
            return Optional.empty();
        }
    }
}
