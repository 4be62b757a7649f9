package io.frontdesk.chat.insight.metric;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.QueryValue;

/** Which conversations a request is about; whatever is absent does not matter, and {@code ~} is nothing. Days are the company's, both included. */
@Introspected
public record WantedSlice(
        @QueryValue @Nullable String from,
        @QueryValue @Nullable String to,
        @QueryValue @Nullable String intent,
        @QueryValue @Nullable String entry,
        @QueryValue @Nullable String lang,
        @QueryValue @Nullable String page,
        @QueryValue @Nullable String agent,
        @QueryValue @Nullable Integer hour,
        @QueryValue("hour_of_week") @Nullable Integer hourOfWeek,
        @QueryValue @Nullable String reason,
        @QueryValue @Nullable String topic,
        @QueryValue @Nullable Boolean upset) {}
