/** How a candidate that passed the gate comes into service: beside, for some, for all, and back by itself or by one click. */
@NullMarked
package io.frontdesk.chat.learning.rollout;

import org.jspecify.annotations.NullMarked;
