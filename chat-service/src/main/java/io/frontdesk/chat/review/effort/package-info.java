/** Measures how many labels the order of the review inbox saves, on a stream of invented traffic. Serves nothing. */
@NullMarked
package io.frontdesk.chat.review.effort;

import org.jspecify.annotations.NullMarked;
