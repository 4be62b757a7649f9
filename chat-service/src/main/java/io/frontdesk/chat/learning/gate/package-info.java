/** Whether a trained model may serve: judged on texts nobody learned from, against the model that serves. */
@NullMarked
package io.frontdesk.chat.learning.gate;

import org.jspecify.annotations.NullMarked;
