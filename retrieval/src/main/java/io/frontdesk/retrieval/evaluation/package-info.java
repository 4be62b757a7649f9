/** Measures a retriever against judged queries. */
@NullMarked
package io.frontdesk.retrieval.evaluation;

import org.jspecify.annotations.NullMarked;
