/** Who did what, when, and on what: written for every change and every sign-in, read by administrators, never altered. */
@NullMarked
package io.frontdesk.chat.identity.audit;

import org.jspecify.annotations.NullMarked;
