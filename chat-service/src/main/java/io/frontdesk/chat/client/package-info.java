/** A visitor seen from outside: talks to a running server over its public socket only; knows no class of the server. */
@NullMarked
package io.frontdesk.chat.client;

import org.jspecify.annotations.NullMarked;
