/** Conversations that were saved with the outcome that is expected of them, and whether it still comes about. */
@NullMarked
package io.frontdesk.chat.knowledge.rehearsal.story;

import org.jspecify.annotations.NullMarked;
