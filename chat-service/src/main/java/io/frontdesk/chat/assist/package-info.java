/** What helps an agent to answer: a summary of what went before, and entries of the FAQ that fit. Changes nothing. */
@NullMarked
package io.frontdesk.chat.assist;

import org.jspecify.annotations.NullMarked;
