/** Texts to vectors with a frozen encoder on ONNX Runtime; learns nothing. */
@NullMarked
package io.frontdesk.intent.encoder;

import org.jspecify.annotations.NullMarked;
