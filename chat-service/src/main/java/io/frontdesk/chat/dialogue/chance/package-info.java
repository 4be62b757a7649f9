/** How likely the entry found first answers a message: a small learned model over what retrieval and classifier say. */
@NullMarked
package io.frontdesk.chat.dialogue.chance;

import org.jspecify.annotations.NullMarked;
