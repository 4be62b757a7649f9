/** What agents read over HTTP, and the forms in which conversations reach their consoles. */
@NullMarked
package io.frontdesk.chat.inbox;

import org.jspecify.annotations.NullMarked;
