/** Statistics in small pure functions, each by the book it names. Knows nothing of conversations. */
@NullMarked
package io.frontdesk.chat.insight.statistics;

import org.jspecify.annotations.NullMarked;
