package io.frontdesk.chat.identity.oidc;

import io.frontdesk.chat.identity.limit.ClientAddress;
import io.frontdesk.chat.identity.login.RefreshCookie;
import jakarta.inject.Singleton;

/** What is known of a browser and what it is given to keep. */
@Singleton
record Browser(ClientAddress addresses, RefreshCookie refresh) {}
