/** Takes trainings and does them, each in a process of its own. Needs the database and a folder, and no server beside it. */
@NullMarked
package io.frontdesk.chat.learning.worker;

import org.jspecify.annotations.NullMarked;
