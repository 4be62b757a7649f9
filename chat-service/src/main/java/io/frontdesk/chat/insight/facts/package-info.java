/** What is counted: conversations and questions as figures, kept in step with the turns they are made from. */
@NullMarked
package io.frontdesk.chat.insight.facts;

import org.jspecify.annotations.NullMarked;
