package io.frontdesk.chat.mail;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Locale;

/**
 * The server that takes mail.
 *
 * @param host absent where no mail is sent
 * @param security {@code starttls}, {@code tls} from the first byte on, or {@code none}
 * @param from the address mail comes from, also the one that answers go to
 * @param name what stands beside that address
 */
@ConfigurationProperties("frontdesk.mail")
public record MailSettings(
        @Nullable String host,
        @Bindable(defaultValue = "587") int port,
        @Bindable(defaultValue = "starttls") String security,
        @Nullable String user,
        @Nullable String password,
        @Nullable String from,
        @Bindable(defaultValue = "") String name,
        @Bindable(defaultValue = "10s") Duration timeout) {
    public MailSettings {
        if (host != null && (from == null || !Addresses.isOne(from))) {
            throw new IllegalArgumentException("frontdesk.mail.from must be the address that mail comes from");
        }
        Security.of(security);
        if (!timeout.isPositive()) {
            throw new IllegalArgumentException("frontdesk.mail.timeout must be above 0, got " + timeout);
        }
    }

    /** Whether there is a server to hand mail to. */
    public boolean isSet() {
        return host != null;
    }

    Security secured() {
        return Security.of(security);
    }

    /** How the connection is kept from others' eyes. */
    enum Security {
        STARTTLS,
        TLS,
        NONE;

        static Security of(String name) {
            for (Security one : values()) {
                if (one.name().toLowerCase(Locale.ROOT).equals(name)) {
                    return one;
                }
            }
            throw new IllegalArgumentException(
                    "frontdesk.mail.security must be starttls, tls or none, got '" + name + "'");
        }
    }
}
