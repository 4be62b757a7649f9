/** A fine-tuned model answering one text at a time, on a small pool of threads of its own. */
@NullMarked
package io.frontdesk.intent.serving;

import org.jspecify.annotations.NullMarked;
