package io.frontdesk.chat.benchmark;

import io.frontdesk.chat.client.AsyncVisitor;
import io.frontdesk.chat.client.Backoff;
import io.frontdesk.chat.client.Delivery;
import io.frontdesk.chat.client.VisitorFleet;
import io.frontdesk.chat.client.VisitorSettings;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;

/** Customers of one server who come and ask at the pace they are told, half of them in each language. */
final class Crowd implements AutoCloseable {
    private static final int THREADS = 1;
    private static final long LOOK_MILLIS = 20;

    private final VisitorFleet fleet;
    private final Ledger ledger;
    private final LoadTexts texts;
    private final List<Customer> customers = new ArrayList<>();
    private int next;

    Crowd(URI server, Ledger ledger, LoadTexts texts) {
        this(VisitorFleet.of(server, THREADS), ledger, texts);
    }

    Crowd(VisitorFleet fleet, Ledger ledger, LoadTexts texts) {
        this.fleet = fleet;
        this.ledger = ledger;
        this.texts = texts;
    }

    /** Adds {@code count} customers called {@code name} and a number, who do not connect yet. */
    Crowd of(String name, int count, Delivery delivery, Duration heartbeat, Backoff backoff) {
        for (int i = 0; i < count; i++) {
            String lang = LoadTexts.LANGUAGES.get(i % LoadTexts.LANGUAGES.size());
            VisitorSettings settings = new VisitorSettings(lang, delivery, heartbeat, backoff);
            customers.add(new Customer(name + customers.size(), fleet, settings, ledger));
        }
        return this;
    }

    /** In an order that is random but the same for the same seed. */
    Crowd shuffled(long seed) {
        Collections.shuffle(customers, new Random(seed));
        return this;
    }

    Ledger ledger() {
        return ledger;
    }

    int size() {
        return customers.size();
    }

    /** Connects all, {@code perSecond} at most, and gives the seconds until everyone was in. */
    double arrive(double perSecond, Duration patience) {
        long start = System.nanoTime();
        new Pacer(perSecond)
                .run(size(), (i, intended) -> customers.get(i).visitor().connect());
        return secondsUntilAllAreIn(start, patience);
    }

    /** Breaks every connection at once, lets each customer come back within {@code spread}, and times it the same way. */
    double reconnect(Duration spread, long seed, Duration patience) {
        long start = System.nanoTime();
        Random random = new Random(seed);
        visitors().forEach(visitor -> visitor.reconnect(Duration.ofMillis(random.nextLong(spread.toMillis() + 1))));
        return secondsUntilAllAreIn(start, patience);
    }

    /** The next customer in turn asks something that was to be sent at {@code intended}. */
    void ask(long intended, Meter meter) {
        ask(customers.get(next), intended, meter);
        next = (next + 1) % size();
    }

    /** The same for the next customer with fewer than {@code most} open questions; nobody where all have as many. */
    void askUnlessAllWait(int most, long intended, Meter meter) {
        for (int tries = 0; tries < size(); tries++) {
            Customer customer = customers.get(next);
            next = (next + 1) % size();
            if (customer.open() < most) {
                ask(customer, intended, meter);
                return;
            }
        }
    }

    /** Waits until every question has its answer; false where some have none after {@code patience}. */
    boolean settle(Duration patience) {
        return waited(() -> customers.stream().allMatch(customer -> customer.open() == 0), patience);
    }

    List<AsyncVisitor> visitors() {
        return customers.stream().map(Customer::visitor).toList();
    }

    @Override
    public void close() {
        visitors().forEach(AsyncVisitor::close);
        fleet.close();
    }

    static void await(BooleanSupplier wanted, Duration patience, String otherwise) {
        if (!waited(wanted, patience)) {
            throw new BenchmarkFailed(otherwise + " within " + patience.toSeconds() + " s");
        }
    }

    private double secondsUntilAllAreIn(long start, Duration patience) {
        await(
                () -> customers.stream().allMatch(customer -> customer.arrivedAfter(start)),
                patience,
                "not every customer was let in");
        return (System.nanoTime() - start) / 1e9;
    }

    private void ask(Customer customer, long intended, Meter meter) {
        customer.ask(texts.next(customer.language()), intended, meter);
    }

    private static boolean waited(BooleanSupplier wanted, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!wanted.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Pacer.sleep(Duration.ofMillis(LOOK_MILLIS));
        }
        return true;
    }
}
