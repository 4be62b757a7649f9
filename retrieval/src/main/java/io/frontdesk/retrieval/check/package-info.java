/** Looks over a whole corpus for entries that get in each other's way. Changes nothing. */
@NullMarked
package io.frontdesk.retrieval.check;

import org.jspecify.annotations.NullMarked;
