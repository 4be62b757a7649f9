/** Signing in through the company's own identity provider (OpenID Connect); off until it is set up. */
@NullMarked
package io.frontdesk.chat.identity.oidc;

import org.jspecify.annotations.NullMarked;
