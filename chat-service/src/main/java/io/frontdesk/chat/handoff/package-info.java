/** When a conversation is for a person: the words that ask for one and the reasons to give it away unasked. */
@NullMarked
package io.frontdesk.chat.handoff;

import org.jspecify.annotations.NullMarked;
