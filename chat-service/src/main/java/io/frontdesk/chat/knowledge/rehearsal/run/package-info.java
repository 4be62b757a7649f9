/** Long checks of the knowledge, one after the other beside the conversations; how far they are and what came of them. */
@NullMarked
package io.frontdesk.chat.knowledge.rehearsal.run;

import org.jspecify.annotations.NullMarked;
