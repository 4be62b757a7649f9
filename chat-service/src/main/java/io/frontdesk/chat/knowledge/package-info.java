/** What administrators do with the FAQ: upload, look up, edit, delete; every upload is reported and published whole. */
@NullMarked
package io.frontdesk.chat.knowledge;

import org.jspecify.annotations.NullMarked;
