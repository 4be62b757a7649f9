/** The words of customers that are read as the company's: those that ship, switched off where wanted, and its own. */
@NullMarked
package io.frontdesk.chat.knowledge.synonym;

import org.jspecify.annotations.NullMarked;
