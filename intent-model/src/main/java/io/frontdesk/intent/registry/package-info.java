/** Model folders: writing them whole, checking them, and which version of a language is served. */
@NullMarked
package io.frontdesk.intent.registry;

import org.jspecify.annotations.NullMarked;
