/** What a customer's conversations tell of them, computed when an agent asks and kept nowhere. */
@NullMarked
package io.frontdesk.chat.inbox.profile;

import org.jspecify.annotations.NullMarked;
