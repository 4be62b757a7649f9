/** What customers asked, answered once more by other knowledge or read by other synonyms: what would change for them. */
@NullMarked
package io.frontdesk.chat.knowledge.rehearsal.replay;

import org.jspecify.annotations.NullMarked;
