/** What customers ask about over time: moods, drift, forecasts, and how sure the model is of it. */
@NullMarked
package io.frontdesk.chat.insight.topic;

import org.jspecify.annotations.NullMarked;
