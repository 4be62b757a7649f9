/** The wire: frames over the visitor socket and the same over plain HTTP. The only package that knows their form. */
@NullMarked
package io.frontdesk.chat.socket;

import org.jspecify.annotations.NullMarked;
