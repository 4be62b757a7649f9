package io.frontdesk.chat.identity.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;

import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.util.Set;

/** One identity provider as it describes itself: where to send people, where to redeem codes, whose signature counts. */
final class Provider {
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    private final URI authorization;
    private final URI token;
    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    /** Addresses of the description, as far as they are needed. */
    record Endpoints(URI authorization, URI token, URI keys) {}

    Provider(String issuer, String clientId, Endpoints endpoints) throws MalformedURLException {
        this.authorization = endpoints.authorization();
        this.token = endpoints.token();
        JWKSource<SecurityContext> keys =
                JWKSourceBuilder.create(endpoints.keys().toURL()).retrying(true).build();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                clientId, new JWTClaimsSet.Builder().issuer(issuer).build(), Set.of("sub", "exp", "iat", "nonce")));
    }

    URI authorization() {
        return authorization;
    }

    URI token() {
        return token;
    }

    /** The claims of an ID token that this provider made for this client and that is in date. */
    JWTClaimsSet verified(String idToken) throws ProviderFailure {
        try {
            return processor.process(idToken, null);
        } catch (ParseException | BadJOSEException | JOSEException forged) {
            throw new ProviderFailure("the identity provider's token does not hold", forged);
        }
    }
}
