/**
 * Reads XLSX workbooks row by row as their users see them. Not by a library: those at hand allocate by the cell addresses
 * a file claims, fail on hostile ones in ways of their own, and take phonetic guides for text.
 */
@NullMarked
package io.frontdesk.retrieval.spreadsheet;

import org.jspecify.annotations.NullMarked;
