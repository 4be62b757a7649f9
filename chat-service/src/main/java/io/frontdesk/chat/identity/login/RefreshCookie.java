package io.frontdesk.chat.identity.login;

import io.frontdesk.chat.identity.limit.ClientAddress;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.util.Optional;

/** The cookie that carries the refresh token, out of reach of any script and of other sites. */
@Singleton
public final class RefreshCookie {
    private static final String NAME = "frontdesk_refresh";
    private static final String PATH = "/api/auth";
    private static final String OWN_HEADER = "X-Frontdesk";
    private static final String FETCH_SITE = "Sec-Fetch-Site";

    private final ClientAddress addresses;

    RefreshCookie(ClientAddress addresses) {
        this.addresses = addresses;
    }

    public Cookie of(String refreshToken, HttpRequest<?> request) {
        return cookie(refreshToken, Sessions.IDLE, request);
    }

    Cookie none(HttpRequest<?> request) {
        return cookie("", Duration.ZERO, request);
    }

    /** The refresh token, where a page of this server sends it: no other can set the header that is asked for. */
    Optional<String> read(HttpRequest<?> request) {
        boolean foreign = !request.getHeaders().contains(OWN_HEADER)
                || !request.getHeaders()
                        .getFirst(FETCH_SITE)
                        .map(site -> site.equals("same-origin") || site.equals("none"))
                        .orElse(true);
        return foreign
                ? Optional.empty()
                : request.getCookies().findCookie(NAME).map(Cookie::getValue);
    }

    private Cookie cookie(String value, Duration life, HttpRequest<?> request) {
        return Cookie.of(NAME, value)
                .path(PATH)
                .httpOnly(true)
                .sameSite(SameSite.Strict)
                .secure(addresses.isSecure(request))
                .maxAge(life);
    }
}
