/** Several servers on one database: tells the others what has changed here, and notices what changed there. */
@NullMarked
package io.frontdesk.chat.nodes;

import org.jspecify.annotations.NullMarked;
