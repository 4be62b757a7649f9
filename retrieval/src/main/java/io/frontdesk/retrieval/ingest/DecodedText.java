package io.frontdesk.retrieval.ingest;

import static java.util.Objects.requireNonNull;

import java.nio.charset.Charset;

/**
 * A text and the encoding it was read in.
 *
 * @param text without its byte order mark
 */
public record DecodedText(String text, Charset charset) {
    public DecodedText {
        requireNonNull(text, "text");
        requireNonNull(charset, "charset");
    }
}
