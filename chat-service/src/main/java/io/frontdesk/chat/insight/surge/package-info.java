/** Notices when complaints on a topic surge. Counts only; knows no database and sends nothing. */
@NullMarked
package io.frontdesk.chat.insight.surge;

import org.jspecify.annotations.NullMarked;
