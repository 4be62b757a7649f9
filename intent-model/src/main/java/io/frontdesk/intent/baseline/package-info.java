/** Classifiers over the frozen encoder or over words alone: what a fine-tuned model must beat, and what answers before. */
@NullMarked
package io.frontdesk.intent.baseline;

import org.jspecify.annotations.NullMarked;
