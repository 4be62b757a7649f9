/** What mood a text is in, read from the very vector that retrieval and the nearest examples already asked the encoder for. */
@NullMarked
package io.frontdesk.intent.mood;

import org.jspecify.annotations.NullMarked;
