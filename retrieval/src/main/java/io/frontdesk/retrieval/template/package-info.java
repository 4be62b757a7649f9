/** Answer templates: fixed texts with variables, conditions, variants and rich parts; nothing in them is evaluated. */
@NullMarked
package io.frontdesk.retrieval.template;

import org.jspecify.annotations.NullMarked;
