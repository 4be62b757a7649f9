package io.frontdesk.chat.identity.oidc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/** Talks to the identity provider: reads its description once, redeems codes for ID tokens. */
@Singleton
final class ProviderClient {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final OidcSettings settings;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private @Nullable Provider known;

    ProviderClient(OidcSettings settings) {
        this.settings = settings;
    }

    /** The provider, found the first time somebody wants to sign in, so that its absence stops no start. */
    synchronized Provider provider() throws ProviderFailure {
        Provider found = known == null ? discover(String.valueOf(settings.issuer())) : known;
        known = found;
        return found;
    }

    /** The claims about whoever came back with {@code code}. */
    JWTClaimsSet redeem(String code, String verifier, URI redirect) throws ProviderFailure {
        Provider provider = provider();
        Map<String, String> form = Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "code_verifier",
                verifier,
                "client_id",
                settings.clientId(),
                "redirect_uri",
                redirect.toString());
        HttpRequest.Builder request = HttpRequest.newBuilder(provider.token())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form)));
        if (!settings.clientSecret().isEmpty()) {
            request.header("Authorization", "Basic " + basic());
        }
        return provider.verified(text(send(request), "id_token"));
    }

    @PreDestroy
    void close() {
        http.shutdownNow();
    }

    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private Provider discover(String issuer) throws ProviderFailure {
        String description = issuer.replaceFirst("/+$", "") + "/.well-known/openid-configuration";
        JsonNode found = send(HttpRequest.newBuilder(URI.create(description)).GET());
        if (!issuer.equals(text(found, "issuer"))) {
            throw new ProviderFailure("the description at " + description + " is another issuer's", null);
        }
        try {
            return new Provider(
                    issuer,
                    settings.clientId(),
                    new Provider.Endpoints(
                            URI.create(text(found, "authorization_endpoint")),
                            URI.create(text(found, "token_endpoint")),
                            URI.create(text(found, "jwks_uri"))));
        } catch (IllegalArgumentException | IOException odd) {
            throw new ProviderFailure("the description at " + description + " has an address that is none", odd);
        }
    }

    private JsonNode send(HttpRequest.Builder request) throws ProviderFailure {
        try {
            HttpResponse<String> answer = http.send(
                    request.timeout(PATIENCE)
                            .header("Accept", "application/json")
                            .build(),
                    BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() != 200) {
                throw new ProviderFailure("the identity provider answered " + answer.statusCode(), null);
            }
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException notJson) {
            throw new ProviderFailure("the identity provider answered with something else than JSON", notJson);
        } catch (IOException away) {
            throw new ProviderFailure("the identity provider cannot be reached", away);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new ProviderFailure("stopped while waiting for the identity provider", stop);
        }
    }

    private String basic() {
        String both = encoded(settings.clientId()) + ":" + encoded(settings.clientSecret());
        return Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(JsonNode answer, String field) throws ProviderFailure {
        if (!answer.path(field).isTextual()) {
            throw new ProviderFailure("the identity provider's answer has no " + field, null);
        }
        return answer.path(field).textValue();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
