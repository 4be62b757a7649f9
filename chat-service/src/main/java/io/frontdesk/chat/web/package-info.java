/** The pages: demo shop, widget script, console and API documentation, from files; no data of the application. */
@NullMarked
package io.frontdesk.chat.web;

import org.jspecify.annotations.NullMarked;
