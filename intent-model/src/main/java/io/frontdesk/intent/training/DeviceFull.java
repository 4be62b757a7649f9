package io.frontdesk.intent.training;

/** The device has not the memory to learn from a single text; the message says what to do about it. */
public final class DeviceFull extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    DeviceFull(Throwable cause) {
        super("the device's memory is full even with one text at a time; free it, or train with --device cpu", cause);
    }
}
