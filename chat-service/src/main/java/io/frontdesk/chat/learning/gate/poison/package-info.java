/** Examples that would make a model worse, by accident or on purpose: found before anything learns from them, and held. */
@NullMarked
package io.frontdesk.chat.learning.gate.poison;

import org.jspecify.annotations.NullMarked;
