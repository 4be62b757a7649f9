/** Where an entry was used, and how it fared. */
@NullMarked
package io.frontdesk.chat.knowledge.usage;

import org.jspecify.annotations.NullMarked;
