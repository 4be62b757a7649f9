/** An evaluation as pictures and one page: drawn as SVG, so that they need no fonts, no display and no library. */
@NullMarked
package io.frontdesk.intent.report;

import org.jspecify.annotations.NullMarked;
