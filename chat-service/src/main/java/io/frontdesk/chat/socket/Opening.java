package io.frontdesk.chat.socket;

import org.jspecify.annotations.Nullable;

/** What a client says of itself when it opens a conversation over HTTP. */
record Opening(
        @Nullable String locale,
        @Nullable String page,
        @Nullable String identity) {}
