/** Answers that a language model writes out of retrieved entries, where one is configured, and the checks they must pass. */
@NullMarked
package io.frontdesk.chat.answer.generated;

import org.jspecify.annotations.NullMarked;
