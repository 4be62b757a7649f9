/** Looks over labelled utterances before they are learned from, and says what is wrong with them; changes nothing. */
@NullMarked
package io.frontdesk.intent.doctor;

import org.jspecify.annotations.NullMarked;
