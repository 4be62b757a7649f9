package io.frontdesk.chat.identity.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import io.frontdesk.chat.identity.login.SignIn;
import io.frontdesk.chat.identity.staff.StaffAccount;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Sends browsers to the identity provider and signs them in when they come back (authorization code with PKCE). */
@Controller("/api/auth/oidc")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class OidcController {
    private static final Logger LOG = LoggerFactory.getLogger(OidcController.class);
    private static final String CONSOLE = "/console/";
    private static final String FAILED = CONSOLE + "?sign-in=failed";
    private static final String ERRAND = "frontdesk_errand";
    private static final String PATH = "/api/auth/oidc";
    private static final Duration ERRAND_LASTS = Duration.ofMinutes(10);

    private final OidcSettings settings;
    private final ProviderClient client;
    private final ProvidedAccounts accounts;
    private final SignIn signIn;
    private final Browser browser;

    OidcController(
            OidcSettings settings, ProviderClient client, ProvidedAccounts accounts, SignIn signIn, Browser browser) {
        this.settings = settings;
        this.client = client;
        this.accounts = accounts;
        this.signIn = signIn;
        this.browser = browser;
    }

    /** Whether there is an identity provider, and its name. */
    @Serdeable
    record Offer(boolean available, @Nullable String name) {}

    @Get
    Offer offer() {
        return settings.issuer() == null ? new Offer(false, null) : new Offer(true, settings.name());
    }

    @Get("/start")
    HttpResponse<?> start(HttpRequest<?> request) {
        if (settings.issuer() == null) {
            return HttpResponse.notFound();
        }
        Errand errand = Errand.fresh();
        try {
            return HttpResponse.seeOther(question(errand, request))
                    .cookie(cookie(errand.text(), ERRAND_LASTS, request));
        } catch (ProviderFailure failure) {
            return failed(failure);
        }
    }

    @Get("/callback")
    HttpResponse<?> callback(
            HttpRequest<?> request, @QueryValue @Nullable String state, @QueryValue @Nullable String code) {
        if (settings.issuer() == null) {
            return HttpResponse.notFound();
        }
        try {
            return finish(request, state, code).cookie(cookie("", Duration.ZERO, request));
        } catch (ProviderFailure failure) {
            return failed(failure).cookie(cookie("", Duration.ZERO, request));
        }
    }

    private MutableHttpResponse<?> finish(HttpRequest<?> request, @Nullable String state, @Nullable String code)
            throws ProviderFailure {
        Optional<Errand> errand = request.getCookies()
                .findCookie(ERRAND)
                .flatMap(cookie -> Errand.parse(cookie.getValue()))
                .filter(known -> state != null && known.hasState(state));
        if (errand.isEmpty() || code == null) {
            throw new ProviderFailure("a browser came back without what it was sent away with", null);
        }
        JWTClaimsSet claims = client.redeem(code, errand.get().verifier(), callbackAddress(request));
        if (!errand.get().nonce().equals(claims.getClaim("nonce"))) {
            throw new ProviderFailure("the identity provider's token belongs to another sign-in", null);
        }
        StaffAccount account = accounts.of(claims)
                .orElseThrow(() -> new ProviderFailure("the identity provider's user has no role here", null));
        String refreshToken = signIn.byProvider(account, browser.addresses().of(request))
                .orElseThrow(() -> new ProviderFailure("the identity provider's user is deactivated here", null));
        return HttpResponse.seeOther(URI.create(CONSOLE))
                .cookie(browser.refresh().of(refreshToken, request));
    }

    private URI question(Errand errand, HttpRequest<?> request) throws ProviderFailure {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", settings.clientId());
        query.put("redirect_uri", callbackAddress(request).toString());
        query.put("scope", "openid " + settings.scopes());
        query.put("state", errand.state());
        query.put("nonce", errand.nonce());
        query.put("code_challenge", errand.challenge());
        query.put("code_challenge_method", "S256");
        String address = client.provider().authorization().toString();
        return URI.create(address + (address.contains("?") ? "&" : "?") + ProviderClient.encoded(query));
    }

    private URI callbackAddress(HttpRequest<?> request) {
        String own = settings.address() != null
                ? settings.address().replaceFirst("/+$", "")
                : (browser.addresses().isSecure(request) ? "https://" : "http://")
                        + request.getHeaders().get(HttpHeaders.HOST);
        return URI.create(own + PATH + "/callback");
    }

    /** Sent along when the provider's page leads back here, which Strict would not be. */
    private Cookie cookie(String value, Duration life, HttpRequest<?> request) {
        return Cookie.of(ERRAND, value)
                .path(PATH)
                .httpOnly(true)
                .sameSite(SameSite.Lax)
                .secure(browser.addresses().isSecure(request))
                .maxAge(life);
    }

    private static MutableHttpResponse<?> failed(ProviderFailure failure) {
        LOG.warn("nobody was signed in by the identity provider: {}", failure.getMessage());
        return HttpResponse.seeOther(URI.create(FAILED));
    }
}
