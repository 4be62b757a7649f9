/** Who may do what: visitors by the token of their conversation, those who work here by signing in. */
@NullMarked
package io.frontdesk.chat.identity;

import org.jspecify.annotations.NullMarked;
