/** Customers who get nowhere, while they still can be helped. */
@NullMarked
package io.frontdesk.chat.insight.trapped;

import org.jspecify.annotations.NullMarked;
