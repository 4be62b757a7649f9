/** The versions of the knowledge in the database, which is the truth about them: written whole, read at any number. */
@NullMarked
package io.frontdesk.chat.knowledge.version;

import org.jspecify.annotations.NullMarked;
