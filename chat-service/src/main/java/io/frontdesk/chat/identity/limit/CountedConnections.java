package io.frontdesk.chat.identity.limit;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Counts open connections in memory; nothing is kept of who has none. */
final class CountedConnections implements ConnectionLimit {
    private final int mostPerAddress;
    private final int mostPerVisitor;
    private final Map<String, Integer> perAddress = new ConcurrentHashMap<>();
    private final Map<String, Integer> perVisitor = new ConcurrentHashMap<>();

    CountedConnections(LimitSettings settings) {
        this.mostPerAddress = settings.connectionsPerAddress();
        this.mostPerVisitor = settings.connectionsPerVisitor();
    }

    @Override
    public Optional<Place> enter(String address) {
        return countUp(perAddress, address, mostPerAddress) ? Optional.of(new Counted(address)) : Optional.empty();
    }

    private static boolean countUp(Map<String, Integer> counts, String key, int most) {
        boolean[] counted = new boolean[1];
        counts.compute(key, (same, count) -> {
            int before = count == null ? 0 : count;
            counted[0] = before < most;
            return counted[0] ? (Integer) (before + 1) : count;
        });
        return counted[0];
    }

    private static void countDown(Map<String, Integer> counts, String key) {
        counts.computeIfPresent(key, (same, count) -> count > 1 ? count - 1 : null);
    }

    private final class Counted implements Place {
        private final String address;
        private @Nullable String visitor;
        private boolean open = true;

        Counted(String address) {
            this.address = address;
        }

        @Override
        public synchronized boolean isFor(String whom) {
            if (!open || whom.equals(visitor)) {
                return open;
            }
            if (!countUp(perVisitor, whom, mostPerVisitor)) {
                return false;
            }
            forget();
            visitor = whom;
            return true;
        }

        @Override
        public synchronized void close() {
            if (open) {
                open = false;
                countDown(perAddress, address);
                forget();
            }
        }

        private void forget() {
            if (visitor != null) {
                countDown(perVisitor, visitor);
                visitor = null;
            }
        }
    }
}
