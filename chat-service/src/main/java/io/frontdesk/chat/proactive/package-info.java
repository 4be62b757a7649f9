/** Messages that visitors are shown before they ask, by rules that administrators make. Knows nobody: it only counts. */
@NullMarked
package io.frontdesk.chat.proactive;

import org.jspecify.annotations.NullMarked;
