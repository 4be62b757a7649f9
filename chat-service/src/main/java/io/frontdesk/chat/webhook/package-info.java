/** Tells the company's other systems over HTTP what happens in conversations: signed, in order, at least once. */
@NullMarked
package io.frontdesk.chat.webhook;

import org.jspecify.annotations.NullMarked;
