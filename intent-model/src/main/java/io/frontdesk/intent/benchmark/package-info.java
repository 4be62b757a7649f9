/** How long one text takes: the served graph in both precisions beside the network it came from. */
@NullMarked
package io.frontdesk.intent.benchmark;

import org.jspecify.annotations.NullMarked;
