/** Load, faults and latencies of a whole server, seen from outside over its public wire; knows no class of the server. */
@NullMarked
package io.frontdesk.chat.benchmark;

import org.jspecify.annotations.NullMarked;
