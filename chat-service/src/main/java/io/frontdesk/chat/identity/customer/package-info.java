/** Customers whom the host site vouches for by a signed token; nothing a customer types makes one of them. */
@NullMarked
package io.frontdesk.chat.identity.customer;

import org.jspecify.annotations.NullMarked;
