package io.frontdesk.chat.socket;

import io.frontdesk.chat.problem.Problem;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * Lets browsers open a socket only from pages of this host, of this machine, or of the origins allowed by name. What comes
 * without an Origin is no browser and is let through.
 */
@ServerFilter("/ws/**")
final class OriginFilter {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final List<String> allowed;

    OriginFilter(@Value("${frontdesk.allowed-origins:}") List<String> allowed) {
        this.allowed = List.copyOf(allowed);
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> check(HttpRequest<?> request) {
        String origin = request.getHeaders().get(HttpHeaders.ORIGIN);
        if (origin == null || mayConnect(origin, request.getHeaders().get(HttpHeaders.HOST))) {
            return null;
        }
        return Problem.of(
                        "foreign-origin",
                        "Foreign origin",
                        HttpStatus.FORBIDDEN,
                        "Pages of this origin may not connect.")
                .toResponse();
    }

    private boolean mayConnect(String origin, @Nullable String host) {
        if (allowed.contains(origin)) {
            return true;
        }
        try {
            URI page = URI.create(origin);
            return page.getHost() != null
                    && (THIS_MACHINE.contains(page.getHost())
                            || page.getRawAuthority().equalsIgnoreCase(host));
        } catch (IllegalArgumentException notOne) {
            return false;
        }
    }
}
