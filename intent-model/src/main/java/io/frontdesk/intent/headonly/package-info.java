/** Learns new or changed intents over a fine-tuned encoder that stays as it is: seconds instead of an hour. */
@NullMarked
package io.frontdesk.intent.headonly;

import org.jspecify.annotations.NullMarked;
