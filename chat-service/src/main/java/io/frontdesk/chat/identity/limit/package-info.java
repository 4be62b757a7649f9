/** How often and how many: messages, connections, sign-ins, counted on each node for whom they come from. */
@NullMarked
package io.frontdesk.chat.identity.limit;

import org.jspecify.annotations.NullMarked;
