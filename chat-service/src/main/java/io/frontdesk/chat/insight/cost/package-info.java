/** Measures what the insight costs. */
@NullMarked
package io.frontdesk.chat.insight.cost;

import org.jspecify.annotations.NullMarked;
