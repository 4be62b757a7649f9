package io.frontdesk.chat.mail;

import static java.util.Objects.requireNonNull;

import io.frontdesk.chat.mail.MailSettings.Security;
import io.frontdesk.chat.outbox.Delivery;
import io.frontdesk.chat.outbox.Delivery.Arrived;
import io.frontdesk.chat.outbox.Delivery.Failed;
import io.frontdesk.chat.outbox.Delivery.Refused;
import jakarta.inject.Singleton;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Properties;

/** Hands letters to the mail server, one connection each. Blocks its caller. */
@Singleton
public final class Postbox {
    private static final Logger LOG = LoggerFactory.getLogger(Postbox.class);
    private static final int FOR_GOOD = 500;
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final MailSettings settings;

    Postbox(MailSettings settings) {
        this.settings = settings;
    }

    public Delivery send(Letter letter) {
        if (!settings.isSet()) {
            return new Failed("no mail server is set (frontdesk.mail.host)");
        }
        Session session = Session.getInstance(properties());
        try {
            MimeMessage message = message(session, letter);
            hand(session.getTransport(), message);
            return new Arrived();
        } catch (MessagingException refused) {
            LOG.info("a mail was not taken", refused);
            return outcome(refused);
        }
    }

    private void hand(Transport transport, MimeMessage message) throws MessagingException {
        try {
            transport.connect(settings.host(), settings.port(), settings.user(), settings.password());
            transport.sendMessage(message, message.getAllRecipients());
        } finally {
            hangUp(transport);
        }
    }

    /** What was taken stays taken, however the connection ends. */
    private static void hangUp(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException rude) {
            LOG.debug("the mail server hung up first", rude);
        }
    }

    private MimeMessage message(Session session, Letter letter) throws MessagingException {
        MimeMessage message = new Copy(session, letter.id());
        message.setFrom(sender());
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
        message.setSubject(letter.subject(), UTF_8);
        message.setText(letter.text(), UTF_8);
        message.setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(OffsetDateTime.now(ZoneOffset.UTC)));
        message.saveChanges();
        return message;
    }

    private InternetAddress sender() throws MessagingException {
        String from = requireNonNull(settings.from());
        try {
            return settings.name().isBlank()
                    ? new InternetAddress(from)
                    : new InternetAddress(from, settings.name(), UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException("every JDK has UTF-8", impossible);
        }
    }

    private Properties properties() {
        String millis = Long.toString(settings.timeout().toMillis());
        Security security = settings.secured();
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.connectiontimeout", millis);
        properties.setProperty("mail.smtp.timeout", millis);
        properties.setProperty("mail.smtp.writetimeout", millis);
        properties.setProperty("mail.smtp.auth", Boolean.toString(settings.user() != null));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(security == Security.TLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(security == Security.STARTTLS));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(security == Security.STARTTLS));
        return properties;
    }

    /** What the server said is told; what the library says of itself is not. */
    private static Delivery outcome(MessagingException refused) {
        for (Exception cause = refused; cause instanceof MessagingException one; cause = one.getNextException()) {
            switch (cause) {
                case SMTPAddressFailedException address -> {
                    return said(address.getReturnCode(), address.getMessage());
                }
                case SMTPSendFailedException send -> {
                    return said(send.getReturnCode(), send.getMessage());
                }
                case AuthenticationFailedException login -> {
                    return new Failed("the mail server does not accept the user name or password");
                }
                default -> {}
            }
        }
        return new Failed("the mail server could not be reached, or does not speak as set");
    }

    private static Delivery said(int code, @Nullable String words) {
        String reason = words == null ? "code " + code : words.strip();
        return code >= FOR_GOOD ? new Refused(reason) : new Failed(reason);
    }

    /** Keeps its id, so that a second copy of the same letter can be told by it. */
    private static final class Copy extends MimeMessage {
        private final String id;

        Copy(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + "@frontdesk>");
        }
    }
}
