/** When to train, on what, and how much of a model. Trains nothing and watches no clock by itself. */
@NullMarked
package io.frontdesk.chat.learning.plan;

import org.jspecify.annotations.NullMarked;
