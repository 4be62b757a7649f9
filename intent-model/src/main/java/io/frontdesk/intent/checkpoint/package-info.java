/** Pre-trained BERT checkpoints: where they are, their weights by name, their tokens; no training, no inference. */
@NullMarked
package io.frontdesk.intent.checkpoint;

import org.jspecify.annotations.NullMarked;
