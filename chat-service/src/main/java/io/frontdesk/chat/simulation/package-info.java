/** Simulated weeks of a shop: customers, agents and admins who use the real server over its real interfaces. */
@NullMarked
package io.frontdesk.chat.simulation;

import org.jspecify.annotations.NullMarked;
