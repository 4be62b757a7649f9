package io.frontdesk.chat.benchmark.backend;

/** A database or Redis did not do what it was told; the message is one sentence for who started the benchmark. */
public final class BackendFailed extends RuntimeException {
    BackendFailed(String sentence) {
        super(sentence);
    }

    BackendFailed(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
