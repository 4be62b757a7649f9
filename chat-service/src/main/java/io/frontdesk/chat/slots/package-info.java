/** What an intent needs to know before it can be answered, and what to do next about it: rules without state or clock. */
@NullMarked
package io.frontdesk.chat.slots;

import org.jspecify.annotations.NullMarked;
