package io.frontdesk.intent.training;

import java.util.Locale;

/** Tells that a device's memory is full from whatever else PyTorch may complain of; it has no exception of its own for it. */
final class OutOfMemory {
    private OutOfMemory() {}

    static boolean isIt(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (message.contains("out of memory") || message.contains("can't allocate memory")) {
                return true;
            }
        }
        return false;
    }
}
