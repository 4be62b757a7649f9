/** Turns topics of past conversations into proposals: a name, utterances, an answer, and what is known of it already. */
@NullMarked
package io.frontdesk.chat.mining.proposal;

import org.jspecify.annotations.NullMarked;
