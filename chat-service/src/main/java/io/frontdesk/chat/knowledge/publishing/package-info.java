/** Every way in which a new version of the knowledge is made and served: at once, undone, or at a time. */
@NullMarked
package io.frontdesk.chat.knowledge.publishing;

import org.jspecify.annotations.NullMarked;
