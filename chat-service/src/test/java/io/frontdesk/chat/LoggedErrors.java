package io.frontdesk.chat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The errors that are logged while it is open: faults that a polite reply would hide from a test. */
public final class LoggedErrors implements AutoCloseable {
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final AppenderBase<ILoggingEvent> listener = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            if (event.getLevel().isGreaterOrEqual(Level.ERROR)) {
                seen.add(event.getFormattedMessage());
            }
        }
    };

    public LoggedErrors() {
        listener.start();
        root.addAppender(listener);
    }

    public List<String> seen() {
        return List.copyOf(seen);
    }

    @Override
    public void close() {
        root.detachAppender(listener);
        listener.stop();
    }
}
