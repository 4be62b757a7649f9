/** Reads knowledge files into entries, naming every bad row. */
@NullMarked
package io.frontdesk.retrieval.ingest;

import org.jspecify.annotations.NullMarked;
