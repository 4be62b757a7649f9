/** Finds what tells who somebody is in a text, in Chinese and English, and puts a tag in its place. Keeps nothing. */
@NullMarked
package io.frontdesk.chat.privacy.mask;

import org.jspecify.annotations.NullMarked;
