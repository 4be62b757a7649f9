package io.frontdesk.chat.connector;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonPointer;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A declared look-up by HTTP GET.
 *
 * @param url address in which <code>{name}</code> is a value, percent-encoded, and <code>${NAME}</code> a setting
 * @param headers by name; a value may hold settings, which are secret
 * @param timeout how long one attempt may take
 * @param attempts how often it is tried where another try may help
 * @param largest how many bytes an answer may have
 * @param privateNetwork whether it may lead to an inner address, and go without TLS
 * @param values what of the answer becomes which variable
 * @param required variables without which an answer is none
 * @param breaker when it is left alone for a while
 */
record Connector(
        String name,
        String url,
        Map<String, String> headers,
        Duration timeout,
        int attempts,
        int largest,
        boolean privateNetwork,
        Map<String, Fact> values,
        List<String> required,
        Breaker breaker) {
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int MOST_ATTEMPTS = 5;
    private static final int LARGEST = 1 << 20;

    Connector {
        requireNonNull(name, "name");
        requireNonNull(url, "url");
        headers = Map.copyOf(headers);
        values = Map.copyOf(values);
        required = List.copyOf(required);
        require(timeout.isPositive() && timeout.compareTo(LONGEST) <= 0, "timeout_ms must be within 1 to 10000");
        require(attempts >= 1 && attempts <= MOST_ATTEMPTS, "attempts must be within 1 to " + MOST_ATTEMPTS);
        require(largest >= 1 && largest <= LARGEST, "max_bytes must be within 1 to " + LARGEST);
        require(!values.isEmpty(), "values are missing");
        require(values.keySet().containsAll(required), "required names a variable that values does not have");
    }

    /** Half of the last {@code calls} failed: it is not asked for as long as {@code open}. */
    record Breaker(int calls, Duration open) {
        Breaker {
            require(calls >= 2 && calls <= 1000, "breaker.calls must be within 2 to 1000");
            require(open.isPositive(), "breaker.open_ms must be above 0");
        }
    }

    /** Where in the answer a variable stands, and how it is written down. */
    record Fact(JsonPointer pointer, Form form) {
        Fact {
            requireNonNull(pointer, "pointer");
            requireNonNull(form, "form");
        }
    }

    /** How a fact is written down. */
    enum Form {
        /** As it is. */
        TEXT,
        /** A date or time of ISO 8601 as people of the language write the day. */
        DATE
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
