package io.frontdesk.chat.answer.generated;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the operator why the endpoint failed, without what it sent, which may be anything. */
final class FailureLog {
    private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);

    private FailureLog() {}

    static void tell(Throwable failure) {
        LOG.warn("the language model failed: {}", failure.getClass().getSimpleName());
        LOG.debug("how the language model failed", failure);
    }
}
