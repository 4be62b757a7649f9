/** Uploaded files on their way to a version: kept, checked, corrected, and checked again. */
@NullMarked
package io.frontdesk.chat.knowledge.draft;

import org.jspecify.annotations.NullMarked;
