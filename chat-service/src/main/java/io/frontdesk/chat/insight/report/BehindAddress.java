package io.frontdesk.chat.insight.report;

import io.frontdesk.chat.insight.metric.Slice;
import io.frontdesk.chat.insight.metric.WantedSlice;
import org.jspecify.annotations.Nullable;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where the console lists the conversations behind a figure; whole, for a spreadsheet has no page to be relative to.
 *
 * @param origin scheme, host and port; empty where nobody knows
 * @param narrowed what narrows the list, as the console's address has it
 */
record BehindAddress(String origin, Map<String, String> narrowed) {
    private static final String PATH = "/console/insight/conversations?";
    private static final String NOTHING = "~";

    BehindAddress {
        narrowed = Collections.unmodifiableMap(new LinkedHashMap<>(narrowed));
    }

    /** That of all conversations of {@code slice}, which is what {@code wanted} means. */
    static BehindAddress of(String origin, Slice slice, WantedSlice wanted) {
        Map<String, String> narrowed = new LinkedHashMap<>();
        narrowed.put("from", slice.from().toString());
        narrowed.put("to", slice.to().toString());
        put(narrowed, "lang", wanted.lang());
        put(narrowed, "intent", wanted.intent());
        put(narrowed, "entry", wanted.entry());
        put(narrowed, "site", wanted.page());
        put(narrowed, "agent", wanted.agent());
        put(narrowed, "hour", wanted.hour());
        put(narrowed, "hour_of_week", wanted.hourOfWeek());
        put(narrowed, "reason", wanted.reason());
        put(narrowed, "topic", wanted.topic());
        put(narrowed, "upset", wanted.upset());
        return new BehindAddress(origin, narrowed);
    }

    /** The same, narrowed further; what has no name is written as such. */
    BehindAddress with(String key, String value) {
        Map<String, String> more = new LinkedHashMap<>(narrowed);
        more.put(key, value.isEmpty() ? NOTHING : value);
        return new BehindAddress(origin, more);
    }

    /** Of {@code part} of them, such as those that were handed over. */
    String of(String part) {
        return origin
                + PATH
                + with("of", part).narrowed.entrySet().stream()
                        .map(one -> one.getKey() + "=" + encoded(one.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private static void put(Map<String, String> narrowed, String key, @Nullable Object value) {
        String text = value == null ? "" : value.toString();
        if (!text.isEmpty()) {
            narrowed.put(key, text);
        }
    }

    private static String encoded(String text) {
        return text.equals(NOTHING) ? text : URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
