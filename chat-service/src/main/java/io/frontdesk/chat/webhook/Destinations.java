package io.frontdesk.chat.webhook;

import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
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
            boolean inner = Arrays.stream(InetAddress.getAllByName(host)).anyMatch(Destinations::isInner);
            return inner ? Optional.of("leads to a private address, which is not allowed") : Optional.empty();
        } catch (UnknownHostException unknown) {
            return Optional.of("names a host that cannot be found");
        }
    }

    static boolean isInner(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean special = address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        return special || (address instanceof Inet6Address ? isInner6(bytes) : isInner4(first, second));
    }

    /** This network, shared by providers, for benchmarks, reserved. */
    private static boolean isInner4(int first, int second) {
        return first == 0
                || (first == 100 && second >= 64 && second < 128)
                || (first == 198 && (second == 18 || second == 19))
                || first >= 240;
    }

    /** Unique local ones, and those that wrap one of version 4 for a translator. */
    private static boolean isInner6(byte[] bytes) {
        boolean uniqueLocal = (bytes[0] & 0xfe) == 0xfc;
        boolean translated =
                bytes[0] == 0 && bytes[1] == 0x64 && (bytes[2] & 0xff) == 0xff && (bytes[3] & 0xff) == 0x9b;
        boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
        return uniqueLocal || translated || sixToFour;
    }

    private static @Nullable URI uri(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException notOne) {
            return null;
        }
    }
}
