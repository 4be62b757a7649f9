/** What it is worth to have a person look at something, and in which order that is best done. Stores nothing. */
@NullMarked
package io.frontdesk.chat.review.order;

import org.jspecify.annotations.NullMarked;
