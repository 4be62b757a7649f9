/** Visitors and administrators seen from outside: they talk to a running server over its public wire, and know no class of it. */
@NullMarked
package io.frontdesk.chat.client;

import org.jspecify.annotations.NullMarked;
