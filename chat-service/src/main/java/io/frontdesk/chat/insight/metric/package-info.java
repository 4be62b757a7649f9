/** What became of the conversations of a period, in figures that lead to the conversations behind them. */
@NullMarked
package io.frontdesk.chat.insight.metric;

import org.jspecify.annotations.NullMarked;
