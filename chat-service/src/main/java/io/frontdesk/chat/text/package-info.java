/** What any part may do with words: fold them so that different spellings compare equal. */
@NullMarked
package io.frontdesk.chat.text;

import org.jspecify.annotations.NullMarked;
