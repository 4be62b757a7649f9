/** How a question is read before it is searched: synonyms put into the company's words, slips of the keyboard mended. */
@NullMarked
package io.frontdesk.retrieval.reading;

import org.jspecify.annotations.NullMarked;
