/** Fine-tunes a BERT encoder together with a classification head, on CPU or CUDA; no serving, no files but its own checkpoints. */
@NullMarked
package io.frontdesk.intent.training;

import org.jspecify.annotations.NullMarked;
