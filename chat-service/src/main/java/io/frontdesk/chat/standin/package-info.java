/** Stands in for the systems of the company that a pack is about, so that its connectors have somebody to ask. */
@NullMarked
package io.frontdesk.chat.standin;

import org.jspecify.annotations.NullMarked;
