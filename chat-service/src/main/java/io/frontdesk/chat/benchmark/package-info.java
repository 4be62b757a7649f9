/** Load, faults and latencies of a whole server, seen from outside over its public wire; knows nothing of what is inside. */
@NullMarked
package io.frontdesk.chat.benchmark;

import org.jspecify.annotations.NullMarked;
