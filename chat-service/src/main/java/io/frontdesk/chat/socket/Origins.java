package io.frontdesk.chat.socket;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.List;
import java.util.Set;

/** Whose pages may talk to the server: those of this host, of this machine, and of the origins allowed by name. */
@Singleton
final class Origins {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final List<String> allowed;

    Origins(@Value("${frontdesk.allowed-origins:}") List<String> allowed) {
        this.allowed = List.copyOf(allowed);
    }

    /** Whether {@code request} may be served; what comes without an Origin is no browser's page and may. */
    boolean allow(HttpRequest<?> request) {
        String origin = request.getHeaders().get(HttpHeaders.ORIGIN);
        return origin == null || allow(origin, request.getHeaders().get(HttpHeaders.HOST));
    }

    private boolean allow(String origin, @Nullable String host) {
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
