/** The command line: parses arguments, calls the parts that do the work, prints the outcome; holds no business rule. */
@NullMarked
package io.frontdesk.chat.cli;

import org.jspecify.annotations.NullMarked;
