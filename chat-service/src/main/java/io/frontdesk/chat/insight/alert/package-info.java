/** What somebody should look at: raised once, told by webhook and mail, seen to in the console. */
@NullMarked
package io.frontdesk.chat.insight.alert;

import org.jspecify.annotations.NullMarked;
