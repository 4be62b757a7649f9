package io.frontdesk.chat.identity.oidc;

import org.jspecify.annotations.Nullable;

/** The identity provider did not do what it should; for the log, not for the browser. */
final class ProviderFailure extends Exception {
    ProviderFailure(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
