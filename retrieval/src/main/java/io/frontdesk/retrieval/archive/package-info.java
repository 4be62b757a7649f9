/** Unpacks ZIP archives that somebody may have built to do harm: counted bytes, no path, no archive within. */
@NullMarked
package io.frontdesk.retrieval.archive;

import org.jspecify.annotations.NullMarked;
