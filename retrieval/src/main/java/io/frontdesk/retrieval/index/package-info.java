/** The Lucene index of one corpus, and the corpora a node holds. */
@NullMarked
package io.frontdesk.retrieval.index;

import org.jspecify.annotations.NullMarked;
