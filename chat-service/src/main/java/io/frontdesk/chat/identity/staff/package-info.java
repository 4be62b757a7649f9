/** The people who work here: accounts, roles, teams. Knows nothing of how they sign in. */
@NullMarked
package io.frontdesk.chat.identity.staff;

import org.jspecify.annotations.NullMarked;
