/** Intent classification: what a classifier says of a text, whichever way it was made. */
@NullMarked
package io.frontdesk.intent;

import org.jspecify.annotations.NullMarked;
