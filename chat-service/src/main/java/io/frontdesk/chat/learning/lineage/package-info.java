/** Which models there are, what each saw, how they travel between machines, and what an erasure does to them. Serves none. */
@NullMarked
package io.frontdesk.chat.learning.lineage;

import org.jspecify.annotations.NullMarked;
