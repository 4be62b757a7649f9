/** Asking knowledge before customers do: one question with all that led to its answer, served or drafted. */
@NullMarked
package io.frontdesk.chat.knowledge.rehearsal;

import org.jspecify.annotations.NullMarked;
