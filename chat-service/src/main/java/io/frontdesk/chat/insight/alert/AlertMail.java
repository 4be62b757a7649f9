package io.frontdesk.chat.insight.alert;

import io.frontdesk.chat.answer.Phrase;
import io.frontdesk.chat.answer.Phrases;
import io.frontdesk.chat.conversation.Outgoing;
import io.frontdesk.chat.dialogue.IntentCatalog;
import io.frontdesk.chat.dialogue.IntentTopic;
import io.frontdesk.chat.insight.alert.AlertAddress.Where;
import io.frontdesk.chat.mail.Letter;
import io.frontdesk.chat.mail.Postbox;
import io.frontdesk.chat.outbox.Carrier;
import io.frontdesk.chat.outbox.Delivery;
import io.frontdesk.chat.outbox.Parcel;
import jakarta.inject.Singleton;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tells of alerts by mail; of figures only, for mail is read by many. */
@Singleton
final class AlertMail implements Carrier {
    private final Alerts alerts;
    private final AlertAddress address;
    private final Postbox postbox;
    private final Phrases phrases;
    private final IntentCatalog intents;

    AlertMail(Alerts alerts, AlertAddress address, Postbox postbox, Phrases phrases, IntentCatalog intents) {
        this.alerts = alerts;
        this.address = address;
        this.postbox = postbox;
        this.phrases = phrases;
        this.intents = intents;
    }

    @Override
    public boolean carries(String kind) {
        return kind.equals(Outgoing.ALERT_NOTICE);
    }

    @Override
    public Delivery deliver(Parcel parcel) {
        Optional<Letter> letter =
                address.find().flatMap(where -> alerts.find(parcel.body()).map(alert -> letter(parcel, where, alert)));
        return letter.map(postbox::send).orElseGet(() -> new Delivery.Refused("there is nobody to tell any more"));
    }

    private Letter letter(Parcel parcel, Where where, Alert alert) {
        Phrase text = switch (alert.kind()) {
            case SURGE -> Phrase.MAIL_ALERT_SURGE;
            case TOPIC_DRIFT -> Phrase.MAIL_ALERT_TOPICS;
            case CONFIDENCE_DRIFT -> Phrase.MAIL_ALERT_CONFIDENCE;
        };
        String sentence = phrases.text(text, where.lang(), words(alert, where.lang()));
        return new Letter(
                parcel.id(),
                where.email(),
                phrases.text(Phrase.MAIL_ALERT_SUBJECT, where.lang(), Map.of("alert", sentence)),
                sentence + "\n\n" + phrases.text(Phrase.MAIL_ALERT_HINT, where.lang()));
    }

    private Map<String, String> words(Alert alert, String lang) {
        return Map.of(
                "topic", title(alert.topic(), lang),
                "count", String.format(Locale.ROOT, "%.0f", alert.measure().found()),
                "usual", String.format(Locale.ROOT, "%.1f", alert.measure().usual()),
                "minutes", String.valueOf(alert.measure().minutes()));
    }

    private String title(String topic, String lang) {
        return topic.isEmpty()
                ? phrases.text(Phrase.MAIL_ALERT_UNKNOWN, lang)
                : intents.find(topic)
                        .map((IntentTopic known) -> known.title(lang))
                        .orElse(topic);
    }
}
