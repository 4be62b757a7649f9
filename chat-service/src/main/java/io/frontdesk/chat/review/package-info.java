/**
 * Visitors' words that a person should look at, in the order of what is gained by it, and what people decide of them. Trains
 * nothing.
 */
@NullMarked
package io.frontdesk.chat.review;

import org.jspecify.annotations.NullMarked;
