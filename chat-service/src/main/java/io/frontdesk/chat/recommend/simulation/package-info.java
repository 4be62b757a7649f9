/** Invents how customers go from one question to the next, by rules written by hand, and measures recommendations on it. */
@NullMarked
package io.frontdesk.chat.recommend.simulation;

import org.jspecify.annotations.NullMarked;
