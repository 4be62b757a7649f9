/** How those who work here sign in and stay signed in: passwords, access tokens, refresh tokens and their end. */
@NullMarked
package io.frontdesk.chat.identity.login;

import org.jspecify.annotations.NullMarked;
