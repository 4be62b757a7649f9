/** Measures the masking on texts in which somebody marked the personal data. */
@NullMarked
package io.frontdesk.chat.privacy.mask.evaluation;

import org.jspecify.annotations.NullMarked;
