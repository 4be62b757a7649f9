/** Writes what training brought as one ONNX file: tokens in, logits and feature out; computes nothing itself. */
@NullMarked
package io.frontdesk.intent.export;

import org.jspecify.annotations.NullMarked;
