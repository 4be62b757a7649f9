/** What a caller of the API is told when something went wrong; the only package that knows HTTP statuses for it. */
@NullMarked
package io.frontdesk.chat.problem;

import org.jspecify.annotations.NullMarked;
