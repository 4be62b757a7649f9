package io.frontdesk.chat.identity.limit;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Which network address a request comes from. What a proxy says of it counts only where the proxy is among those that are
 * trusted by name, for anybody can send such a header.
 */
@Context
public final class ClientAddress {
    private static final Logger LOG = LoggerFactory.getLogger(ClientAddress.class);
    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final String FORWARDED_PROTO = "X-Forwarded-Proto";

    /** A household or an office gets a whole network of this size in IPv6, and with it as many addresses as it likes. */
    private static final int ONE_CUSTOMER = 64;

    private final List<Network> proxies;
    private final AtomicBoolean warned = new AtomicBoolean();

    ClientAddress(@Value("${frontdesk.trusted-proxies:}") List<String> proxies) {
        this.proxies = proxies.stream()
                .filter(proxy -> !proxy.isBlank())
                .map(Network::parse)
                .toList();
    }

    /** The address as limits count it and the audit log names it. */
    public String of(HttpRequest<?> request) {
        InetAddress peer = request.getRemoteAddress().getAddress();
        return named(isTrusted(peer) ? forwarded(request, peer) : direct(request, peer));
    }

    /** Whether the browser's own connection is encrypted, as far as can be known. */
    public boolean isSecure(HttpRequest<?> request) {
        return request.isSecure()
                || (isTrusted(request.getRemoteAddress().getAddress())
                        && "https".equalsIgnoreCase(request.getHeaders().get(FORWARDED_PROTO)));
    }

    private InetAddress direct(HttpRequest<?> request, InetAddress peer) {
        if (request.getHeaders().contains(FORWARDED_FOR) && !warned.getAndSet(true)) {
            LOG.warn(
                    "a request from {} says whom it is forwarded for, but that address is not in"
                            + " frontdesk.trusted-proxies; all that comes through it counts as one address",
                    peer.getHostAddress());
        }
        return peer;
    }

    /** The last address that no trusted proxy has; what stands before it may be made up. */
    private InetAddress forwarded(HttpRequest<?> request, InetAddress peer) {
        InetAddress client = peer;
        List<String> hops = request.getHeaders().getAll(FORWARDED_FOR).stream()
                .flatMap(header -> List.of(header.split(",")).stream())
                .map(String::strip)
                .toList();
        for (String hop : hops.reversed()) {
            if (!isTrusted(client)) {
                return client;
            }
            try {
                client = InetAddress.ofLiteral(hop);
            } catch (IllegalArgumentException noAddress) {
                return client;
            }
        }
        return client;
    }

    private boolean isTrusted(InetAddress address) {
        return proxies.stream().anyMatch(network -> network.holds(address));
    }

    private static String named(InetAddress address) {
        if (address.getAddress().length == Integer.BYTES) {
            return address.getHostAddress();
        }
        try {
            return InetAddress.getByAddress(Network.prefix(address, ONE_CUSTOMER))
                            .getHostAddress() + "/" + ONE_CUSTOMER;
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("an address has 4 or 16 bytes", impossible);
        }
    }
}
