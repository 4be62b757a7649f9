/** Invents a log of past conversations whose topics are known, and measures how well mining finds them again. */
@NullMarked
package io.frontdesk.chat.mining.simulation;

import org.jspecify.annotations.NullMarked;
