/** What agents write again and again, kept under shortcuts; variables are filled in by the console. */
@NullMarked
package io.frontdesk.chat.canned;

import org.jspecify.annotations.NullMarked;
