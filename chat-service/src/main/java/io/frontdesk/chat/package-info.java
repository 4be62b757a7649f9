/** Frontdesk, the application. */
@NullMarked
package io.frontdesk.chat;

import org.jspecify.annotations.NullMarked;
