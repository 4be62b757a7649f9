/**
 * What customers ask next, learnt from the order in which they were answered before, and whether offering it helps. Knows
 * entries by their ids only and keeps no words.
 */
@NullMarked
package io.frontdesk.chat.recommend;

import org.jspecify.annotations.NullMarked;
