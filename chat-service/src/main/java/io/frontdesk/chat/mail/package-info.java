/** Left messages by e-mail: the notice to those who answer them, and their answers. */
@NullMarked
package io.frontdesk.chat.mail;

import org.jspecify.annotations.NullMarked;
