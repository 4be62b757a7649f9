package io.frontdesk.chat.webhook;

import io.frontdesk.chat.network.InnerAddress;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where webhooks may go: public addresses over HTTPS, and this machine by its own name. Asked again before every delivery,
 * for what a name means may change.
 */
@Singleton
final class Destinations {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int LONGEST = 2_000;

    private final boolean allowPrivate;

    Destinations(WebhookSettings settings) {
        this.allowPrivate = settings.allowPrivate();
    }

    /** What is wrong with {@code url}; empty where it may be called. */
    Optional<String> problem(String url) {
        URI uri = uri(url);
        if (uri == null || uri.getHost() == null || url.length() > LONGEST) {
            return Optional.of("must be an address such as https://example.com/hook");
        }
        if (uri.getUserInfo() != null || uri.getFragment() != null) {
            return Optional.of("must not hold a user name or a fragment");
        }
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        boolean here = THIS_MACHINE.contains(host);
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !(scheme.equals("http") && (here || allowPrivate))) {
            return Optional.of("must begin with https://");
        }
        return here || allowPrivate ? Optional.empty() : unreachable(host);
    }

    private static Optional<String> unreachable(String host) {
        try {
            return InnerAddress.isNamedBy(host)
                    ? Optional.of("leads to a private address, which is not allowed")
                    : Optional.empty();
        } catch (UnknownHostException unknown) {
            return Optional.of("names a host that cannot be found");
        }
    }

    private static @Nullable URI uri(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException notOne) {
            return null;
        }
    }
}
