/** Trained models as teachers of another: several seeds' opinions in one model of the same speed. */
@NullMarked
package io.frontdesk.intent.distillation;

import org.jspecify.annotations.NullMarked;
