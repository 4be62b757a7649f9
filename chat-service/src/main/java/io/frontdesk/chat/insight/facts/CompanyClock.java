package io.frontdesk.chat.insight.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.frontdesk.chat.handoff.OpeningHours;
import jakarta.inject.Singleton;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/** What time it is at the company: in the time zone of its opening hours or, where none are set, the machine's. */
@Singleton
public class CompanyClock {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final OpeningHours hours;
    private final InstantSource time;

    CompanyClock(OpeningHours hours, InstantSource time) {
        this.hours = hours;
        this.time = time;
    }

    public Instant now() {
        return time.instant();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now(), zone());
    }

    public ZoneId zone() {
        try {
            String name = JSON.readTree(hours.json()).path("time_zone").asText("");
            return name.isEmpty() ? ZoneId.systemDefault() : ZoneId.of(name);
        } catch (JsonProcessingException | DateTimeException unset) {
            return ZoneId.systemDefault();
        }
    }
}
