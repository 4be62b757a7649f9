/** Whether customers who ask in an entry's own words, or nearly so, find that entry. */
@NullMarked
package io.frontdesk.chat.knowledge.rehearsal.entries;

import org.jspecify.annotations.NullMarked;
