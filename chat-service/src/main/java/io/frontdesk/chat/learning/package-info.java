/** How the bot gets better: training beside the server, the gate before a model serves, labels out of conversations. */
@NullMarked
package io.frontdesk.chat.learning;

import org.jspecify.annotations.NullMarked;
