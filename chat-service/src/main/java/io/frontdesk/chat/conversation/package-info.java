/** Conversations and their turns: what was said, in which order, kept for good. Knows no wire and decides nothing. */
@NullMarked
package io.frontdesk.chat.conversation;

import org.jspecify.annotations.NullMarked;
