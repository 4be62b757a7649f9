package io.frontdesk.chat.conversation;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a PostgreSQL server is and who asks there. Who asks is no part of the address, for that one is shown, as in the
 * health check.
 *
 * @param url for JDBC
 */
record PostgresAddress(
        String url, @Nullable String user, @Nullable String password) {
    private static final String JDBC = "jdbc:postgresql:";
    private static final String PATIENCE =
            "connectTimeout=3&socketTimeout=10&tcpKeepAlive=true&logServerErrorDetail=false";

    PostgresAddress {
        requireNonNull(url, "url");
    }

    /** Reads {@code jdbc:postgresql://…} or {@code postgres://user:password@host:port/name}. */
    static PostgresAddress parse(String text) {
        return text.startsWith(JDBC) ? ofJdbc(text) : ofUri(URI.create(text));
    }

    private static PostgresAddress ofJdbc(String text) {
        int question = text.indexOf('?');
        return question < 0
                ? of(text, "", null, null)
                : of(text.substring(0, question), text.substring(question + 1), null, null);
    }

    private static PostgresAddress ofUri(URI uri) {
        if (!"postgres".equals(uri.getScheme()) && !"postgresql".equals(uri.getScheme())) {
            throw new IllegalArgumentException("FRONTDESK_DB_URL must be jdbc:postgresql://... or postgres://...");
        }
        String place = JDBC + "//" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()) + uri.getPath();
        String info = uri.getRawUserInfo();
        String[] names = info == null ? new String[0] : info.split(":", 2);
        return of(
                place,
                uri.getRawQuery() == null ? "" : uri.getRawQuery(),
                names.length > 0 ? decoded(names[0].replace("+", "%2B")) : null,
                names.length > 1 ? decoded(names[1].replace("+", "%2B")) : null);
    }

    private static PostgresAddress of(String place, String query, @Nullable String user, @Nullable String password) {
        String who = user;
        String secret = password;
        List<String> others = new ArrayList<>();
        for (String option : query.split("&", -1)) {
            if (option.startsWith("user=")) {
                who = decoded(option.substring("user=".length()));
            } else if (option.startsWith("password=")) {
                secret = decoded(option.substring("password=".length()));
            } else if (!option.isEmpty()) {
                others.add(option);
            }
        }
        if (!query.contains("socketTimeout=")) {
            others.add(PATIENCE);
        }
        return new PostgresAddress(place + "?" + String.join("&", others), who, secret);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
