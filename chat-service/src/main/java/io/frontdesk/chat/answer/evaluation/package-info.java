/** Measures answers, composed from entries or generated, against answers that people wrote. */
@NullMarked
package io.frontdesk.chat.answer.evaluation;

import org.jspecify.annotations.NullMarked;
