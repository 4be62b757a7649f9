/** What administrators set about the desk as an office: its hours. */
@NullMarked
package io.frontdesk.chat.office;

import org.jspecify.annotations.NullMarked;
