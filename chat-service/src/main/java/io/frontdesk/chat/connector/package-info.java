/** Looks facts up in the company's own systems, as its pack declares, within limits that keep the conversation going. */
@NullMarked
package io.frontdesk.chat.connector;

import org.jspecify.annotations.NullMarked;
