/** Trainings, their schedule and the versions they made, for administrators. Shows and asks; plans and trains nothing. */
@NullMarked
package io.frontdesk.chat.learning.training;

import org.jspecify.annotations.NullMarked;
