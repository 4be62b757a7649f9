package io.frontdesk.chat.outbox;

import org.jdbi.v3.core.Handle;

import java.time.Instant;

/** A way to deliver parcels of some kinds. */
public interface Carrier {
    boolean carries(String kind);

    /** Tries once and must come back within half a minute; blocks its caller. */
    Delivery deliver(Parcel parcel);

    /** Has arrived, within the transaction that takes the parcel away. */
    default void arrived(Handle handle, Parcel parcel, Instant at) {}

    /** Has been given up, within the transaction that notes it. */
    default void givenUp(Handle handle, Parcel parcel, String reason, Instant at) {}
}
