/** Groups questions of one language into topics by their sentence vectors, without being told how many there are. */
@NullMarked
package io.frontdesk.chat.mining.topics;

import org.jspecify.annotations.NullMarked;
