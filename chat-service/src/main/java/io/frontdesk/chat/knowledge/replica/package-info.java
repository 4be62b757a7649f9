/** This node's index of the knowledge, which follows the versions in the database. */
@NullMarked
package io.frontdesk.chat.knowledge.replica;

import org.jspecify.annotations.NullMarked;
