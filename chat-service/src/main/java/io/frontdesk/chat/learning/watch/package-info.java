/** What a server does beside its messages so that trainings begin, are worked on, judged, and their models come to it. */
@NullMarked
package io.frontdesk.chat.learning.watch;

import org.jspecify.annotations.NullMarked;
