/** Files that customers and agents send: taken in, checked, kept on disk or S3, and given back to who may see them. */
@NullMarked
package io.frontdesk.chat.files;

import org.jspecify.annotations.NullMarked;
