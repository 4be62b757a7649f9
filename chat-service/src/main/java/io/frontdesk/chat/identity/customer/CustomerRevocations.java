package io.frontdesk.chat.identity.customer;

import io.frontdesk.chat.identity.IdentityStore;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which of the host sites' tokens count no longer, though genuine and in date; in memory, and in the database. */
@Singleton
final class CustomerRevocations {
    static final String EVERYBODY = "*";

    private final IdentityStore store;
    private volatile Map<String, Instant> beginnings = Map.of();

    /** Tokens of {@code subject} issued before {@code before} count no longer. */
    record Revocation(String subject, Instant before) {}

    CustomerRevocations(IdentityStore store) {
        this.store = store;
        store.follow(this::reload);
    }

    boolean cover(VerifiedCustomer customer) {
        return isBefore(customer, EVERYBODY) || isBefore(customer, customer.subject());
    }

    /** Never takes back a later revocation of the same subject. */
    void revoke(Revocation revocation) {
        store.announce(handle -> handle.createUpdate(
                        "INSERT INTO customer_revocation (subject, issued_before) VALUES (:subject, :before) ON CONFLICT (subject) "
                                + "DO UPDATE SET issued_before = excluded.issued_before "
                                + "WHERE excluded.issued_before > customer_revocation.issued_before")
                .bind("subject", revocation.subject())
                .bind("before", revocation.before().toEpochMilli())
                .execute());
    }

    List<Revocation> all() {
        return beginnings.entrySet().stream()
                .map(entry -> new Revocation(entry.getKey(), entry.getValue()))
                .sorted((one, other) -> other.before().compareTo(one.before()))
                .toList();
    }

    private boolean isBefore(VerifiedCustomer customer, String subject) {
        Instant beginning = beginnings.get(subject);
        return beginning != null && customer.issuedAt().isBefore(beginning);
    }

    private void reload() {
        beginnings = store.read(handle -> handle.createQuery("SELECT subject, issued_before FROM customer_revocation")
                .map((row, context) ->
                        new Revocation(row.getString("subject"), Instant.ofEpochMilli(row.getLong("issued_before"))))
                .collect(Collectors.toUnmodifiableMap(Revocation::subject, Revocation::before)));
    }
}
