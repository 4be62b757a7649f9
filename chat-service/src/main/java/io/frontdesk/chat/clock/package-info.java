/** What time it is: the machine's, or in a simulation the simulated one. Knows nothing of time zones. */
@NullMarked
package io.frontdesk.chat.clock;

import org.jspecify.annotations.NullMarked;
