/** Labelled utterances: reading them from files, naming what is wrong with them, splitting them. */
@NullMarked
package io.frontdesk.intent.data;

import org.jspecify.annotations.NullMarked;
