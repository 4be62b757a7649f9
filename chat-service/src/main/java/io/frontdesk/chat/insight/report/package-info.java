/** The figures of a period as a table for a spreadsheet. */
@NullMarked
package io.frontdesk.chat.insight.report;

import org.jspecify.annotations.NullMarked;
