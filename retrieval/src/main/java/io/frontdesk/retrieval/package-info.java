/** FAQ retrieval: a question in, the entries that may answer it out. */
@NullMarked
package io.frontdesk.retrieval;

import org.jspecify.annotations.NullMarked;
