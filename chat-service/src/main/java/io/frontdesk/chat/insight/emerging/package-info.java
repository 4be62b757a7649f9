/** Questions that nobody has an answer to yet, grouped, where they grow. The words stay in their turns. */
@NullMarked
package io.frontdesk.chat.insight.emerging;

import org.jspecify.annotations.NullMarked;
