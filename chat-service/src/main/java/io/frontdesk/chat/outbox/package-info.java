/** Delivers what is to leave the program, at least once, in order, by one node at a time; knows no form of transport. */
@NullMarked
package io.frontdesk.chat.outbox;

import org.jspecify.annotations.NullMarked;
