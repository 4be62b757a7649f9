/** PostgreSQL and Redis as processes of a benchmark's own, made from the programs that this machine has; knows no chat. */
@NullMarked
package io.frontdesk.chat.benchmark.backend;

import org.jspecify.annotations.NullMarked;
