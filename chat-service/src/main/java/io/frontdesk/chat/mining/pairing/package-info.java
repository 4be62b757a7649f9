/** Finds in a past conversation what the customer asked and which reply of an agent settled it. */
@NullMarked
package io.frontdesk.chat.mining.pairing;

import org.jspecify.annotations.NullMarked;
