package io.frontdesk.chat.client;

/**
 * Is told what an {@link AsyncVisitor} sees, with the {@link System#nanoTime()} at which it came; by one thread, which it
 * must not block.
 */
public interface VisitorListener {
    void welcomed(Welcomed welcome, long nanos);

    /** The message {@code ref} is committed as turn {@code seq}. */
    void accepted(String ref, long seq, long nanos);

    /** The server did not take the message {@code ref}; {@code again} where it will be sent once more. */
    void refused(String ref, String code, boolean again, long nanos);

    /** A turn that was not told before; turns come in the order of their numbers, without gaps. */
    void heard(Heard turn, long nanos);

    /** The connection is gone; {@code code} says why, 1006 where nobody said it. */
    void disconnected(int code, long nanos);
}
