/** The words of an answer: a company's templates and greeting, and the bot's own phrases in every language it speaks. */
@NullMarked
package io.frontdesk.chat.answer;

import org.jspecify.annotations.NullMarked;
