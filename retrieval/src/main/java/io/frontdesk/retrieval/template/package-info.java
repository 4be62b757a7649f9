/** Answer templates: fixed texts with variables, nothing evaluated. */
@NullMarked
package io.frontdesk.retrieval.template;

import org.jspecify.annotations.NullMarked;
