/** Keeps what mining proposes until a person has decided: accept, reword, merge, split, reject. */
@NullMarked
package io.frontdesk.chat.mining.review;

import org.jspecify.annotations.NullMarked;
