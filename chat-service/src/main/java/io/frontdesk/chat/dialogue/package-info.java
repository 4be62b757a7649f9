/** One message in, one decision out: intent, retrieval and policy. Knows no wire. */
@NullMarked
package io.frontdesk.chat.dialogue;

import org.jspecify.annotations.NullMarked;
