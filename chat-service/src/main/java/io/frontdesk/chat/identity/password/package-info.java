/** Passwords: which will do, how they are kept, how they are compared. */
@NullMarked
package io.frontdesk.chat.identity.password;

import org.jspecify.annotations.NullMarked;
