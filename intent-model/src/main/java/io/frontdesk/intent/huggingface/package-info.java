/** Reads BERT checkpoints in Hugging Face's folder layout; runs nothing that a folder holds, and refuses pickle. */
@NullMarked
package io.frontdesk.intent.huggingface;

import org.jspecify.annotations.NullMarked;
