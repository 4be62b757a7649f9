/** How the gate judges: both models on the same texts, intent by intent, and what follows from where they differ. */
@NullMarked
package io.frontdesk.chat.learning.gate.check;

import org.jspecify.annotations.NullMarked;
