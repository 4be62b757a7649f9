/** Customers' right to their data: handed out, erased, and gone by itself after a while; and none of it in the log. */
@NullMarked
package io.frontdesk.chat.privacy;

import org.jspecify.annotations.NullMarked;
