/** What customers ask and get no answer to, by topic and week, with entries that would answer. Publishes nothing. */
@NullMarked
package io.frontdesk.chat.review.topics;

import org.jspecify.annotations.NullMarked;
