/** What the server may reach when somebody else names the address. */
@NullMarked
package io.frontdesk.chat.network;

import org.jspecify.annotations.NullMarked;
