/** Proposes intents, utterances and FAQ entries from a company's past conversations; a person decides on each. */
@NullMarked
package io.frontdesk.chat.mining;

import org.jspecify.annotations.NullMarked;
