/** Who may do what: visitors by the token of their conversation, admins by the token of the installation. */
@NullMarked
package io.frontdesk.chat.identity;

import org.jspecify.annotations.NullMarked;
