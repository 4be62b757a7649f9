package io.frontdesk.chat.benchmark.backend;

/** A server that servers of Frontdesk depend on, as a process that goes away and comes back where it was. */
public sealed interface Backend extends AutoCloseable permits PostgresProcess, RedisProcess {
    /** Brings it back; it serves when this returns. */
    void start();

    void stop();

    @Override
    void close();
}
