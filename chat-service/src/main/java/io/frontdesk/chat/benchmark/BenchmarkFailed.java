package io.frontdesk.chat.benchmark;

/** A benchmark could not be carried out; the message is one sentence for who started it. */
public final class BenchmarkFailed extends RuntimeException {
    BenchmarkFailed(String sentence) {
        super(sentence);
    }

    BenchmarkFailed(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
