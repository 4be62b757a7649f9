/** A bad network between a client and a server of this machine: resets, delays, silence, little bandwidth. */
@NullMarked
package io.frontdesk.chat.benchmark.proxy;

import org.jspecify.annotations.NullMarked;
