/** Trainings as rows: what each is to learn from, who has it in hand, how far it is, what came of it. Trains nothing. */
@NullMarked
package io.frontdesk.chat.learning.job;

import org.jspecify.annotations.NullMarked;
