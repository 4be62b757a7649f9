/** The pre-trained sentence encoders, opened once and shared by retrieval and by the baseline classifiers. */
@NullMarked
package io.frontdesk.chat.encoding;

import org.jspecify.annotations.NullMarked;
