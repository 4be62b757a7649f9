/** Measures what the bot decides on judged questions. */
@NullMarked
package io.frontdesk.chat.dialogue.evaluation;

import org.jspecify.annotations.NullMarked;
