package io.frontdesk.chat.identity.password;

import io.frontdesk.chat.identity.Secret;
import io.frontdesk.chat.identity.TooOften;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Hashes and compares passwords, a few at a time, so that guessing cannot take the machine. */
@Singleton
public final class Passwords {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HashSettings settings;
    private final Semaphore room;
    private final HashedPassword nobodys;

    Passwords(HashSettings settings) {
        this.settings = settings;
        this.room = new Semaphore(settings.atOnce(), true);
        this.nobodys = HashedPassword.of(Secret.fresh(""), settings);
    }

    public String hash(String password) {
        return inTurn(() -> HashedPassword.of(password, settings).text());
    }

    /** Whether {@code password} is the one kept as {@code hash}; takes as long where there is none. */
    public boolean matches(String password, @Nullable String hash) {
        HashedPassword kept = hash == null ? nobodys : HashedPassword.parse(hash);
        return inTurn(() -> kept.isOf(password)) && hash != null;
    }

    /** Whether {@code hash} was made with other parameters than are set now. */
    public boolean isOutdated(String hash) {
        return !HashedPassword.parse(hash).madeWith(settings);
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!room.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TooOften(PATIENCE);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new TooOften(PATIENCE);
        }
        try {
            return work.get();
        } finally {
            room.release();
        }
    }
}
