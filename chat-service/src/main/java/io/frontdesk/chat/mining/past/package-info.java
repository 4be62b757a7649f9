/** Conversations a company had elsewhere: read from its exports, masked as they are read. */
@NullMarked
package io.frontdesk.chat.mining.past;

import org.jspecify.annotations.NullMarked;
