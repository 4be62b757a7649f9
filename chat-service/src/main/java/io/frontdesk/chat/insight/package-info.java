/** What administrators see: conversations with their traces, left messages, and how the server is doing. */
@NullMarked
package io.frontdesk.chat.insight;

import org.jspecify.annotations.NullMarked;
