/** Looks for settings that suit a company's own data, within a time the operator sets. */
@NullMarked
package io.frontdesk.intent.search;

import org.jspecify.annotations.NullMarked;
