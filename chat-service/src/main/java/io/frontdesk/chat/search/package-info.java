/** Full-text search over everything that was said and noted, from a copy of the store that every node keeps for itself. */
@NullMarked
package io.frontdesk.chat.search;

import org.jspecify.annotations.NullMarked;
