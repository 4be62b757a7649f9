/** Labelled texts that reviewed conversations gave, each pointing to its turn. Trains nothing and reviews nothing. */
@NullMarked
package io.frontdesk.chat.learning.example;

import org.jspecify.annotations.NullMarked;
