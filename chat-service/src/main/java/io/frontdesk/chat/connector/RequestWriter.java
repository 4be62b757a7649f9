package io.frontdesk.chat.connector;

import io.frontdesk.chat.connector.Lookup.Reason;
import io.frontdesk.chat.network.InnerAddress;
import jakarta.inject.Singleton;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the request of a connector; a value put into the address can change neither where it leads nor its shape. */
@Singleton
final class RequestWriter {
    private static final Pattern VALUE = Pattern.compile("\\{([a-z][a-z0-9_]*)}");
    private static final Pattern DOTS = Pattern.compile("\\.{1,2}");

    private final ConnectorSettings settings;

    RequestWriter(ConnectorSettings settings) {
        this.settings = settings;
    }

    /** The request, or why there can be none. */
    sealed interface Written {
        record Request(HttpRequest request) implements Written {}

        record Impossible(Reason reason) implements Written {}
    }

    Written write(Connector connector, Map<String, String> values) {
        Optional<URI> uri = settings.resolve(connector.url()).flatMap(url -> uri(url, values));
        if (uri.isEmpty()) {
            return new Written.Impossible(Reason.NOT_CONFIGURED);
        }
        Optional<Reason> barred = barred(uri.get(), connector);
        if (barred.isPresent()) {
            return new Written.Impossible(barred.get());
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(uri.get())
                .timeout(connector.timeout())
                .header("Accept", "application/json")
                .header("User-Agent", "Frontdesk");
        for (Map.Entry<String, String> header : connector.headers().entrySet()) {
            Optional<String> value = settings.resolve(header.getValue());
            if (value.isEmpty()) {
                return new Written.Impossible(Reason.NOT_CONFIGURED);
            }
            request.setHeader(header.getKey(), value.get());
        }
        return new Written.Request(request.build());
    }

    private static Optional<URI> uri(String template, Map<String, String> values) {
        Matcher places = VALUE.matcher(template);
        StringBuilder url = new StringBuilder();
        while (places.find()) {
            String value = values.get(places.group(1));
            if (value == null || DOTS.matcher(value).matches()) {
                return Optional.empty();
            }
            String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
            places.appendReplacement(url, Matcher.quoteReplacement(encoded));
        }
        try {
            return Optional.of(new URI(places.appendTail(url).toString())).filter(uri -> uri.getHost() != null);
        } catch (URISyntaxException notOne) {
            return Optional.empty();
        }
    }

    private static Optional<Reason> barred(URI uri, Connector connector) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (connector.privateNetwork()) {
            return scheme.equals("https") || scheme.equals("http")
                    ? Optional.empty()
                    : Optional.of(Reason.NOT_CONFIGURED);
        }
        try {
            boolean open = scheme.equals("https") && !InnerAddress.isNamedBy(uri.getHost());
            return open ? Optional.empty() : Optional.of(Reason.PRIVATE_ADDRESS);
        } catch (UnknownHostException unknown) {
            return Optional.of(Reason.UNREACHABLE);
        }
    }
}
