package io.frontdesk.chat.identity.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.frontdesk.chat.identity.limit.Allowance;
import io.frontdesk.chat.identity.limit.LimitSettings;
import jakarta.inject.Singleton;

import java.time.Duration;
import java.util.Locale;

/**
 * Slows guessing down. After a few failures for one account from one address each further one doubles the wait; an account
 * that is guessed at from many addresses waits too, except where its owner has signed in from before, so that guessing
 * shuts nobody out; and an address may only fail so often a minute. It knows no accounts, and so treats those that exist
 * and those that do not alike.
 */
@Singleton
final class LoginThrottle {
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final int MOST_FAMILIAR = 10_000;

    private final Backoff perAccountAndAddress = new Backoff(3, Duration.ofMinutes(15));
    private final Backoff perAccount = new Backoff(10, A_MINUTE);
    private final Allowance perAddress;
    private final Cache<String, Boolean> familiar = Caffeine.newBuilder()
            .maximumSize(MOST_FAMILIAR)
            .expireAfterWrite(Duration.ofDays(30))
            .build();

    LoginThrottle(LimitSettings settings) {
        this.perAddress = new Allowance(settings.logins(), A_MINUTE);
    }

    /** Counts an attempt; how long to wait before it may be made, zero for at once. */
    Duration attempt(String account, String address) {
        String both = both(account, address);
        Duration wait = perAccountAndAddress.wait(both);
        if (wait.isZero() && familiar.getIfPresent(both) == null) {
            wait = perAccount.wait(key(account));
        }
        return wait.isZero() ? perAddress.take(address) : wait;
    }

    /** The attempt failed. */
    void failed(String account, String address) {
        perAccountAndAddress.failed(both(account, address));
        perAccount.failed(key(account));
    }

    /** The attempt was right, and so counts for nothing. */
    void succeeded(String account, String address) {
        perAccountAndAddress.forget(both(account, address));
        perAccount.forget(key(account));
        perAddress.giveBack(address);
        familiar.put(both(account, address), true);
    }

    private static String key(String account) {
        return account.strip().toLowerCase(Locale.ROOT);
    }

    private static String both(String account, String address) {
        return key(account) + ' ' + address;
    }
}
