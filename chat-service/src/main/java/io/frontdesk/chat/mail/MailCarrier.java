package io.frontdesk.chat.mail;

import io.frontdesk.chat.answer.Phrase;
import io.frontdesk.chat.answer.Phrases;
import io.frontdesk.chat.conversation.Outgoing;
import io.frontdesk.chat.mail.Answers.Left;
import io.frontdesk.chat.mail.Answers.Question;
import io.frontdesk.chat.outbox.Carrier;
import io.frontdesk.chat.outbox.Delivery;
import io.frontdesk.chat.outbox.Parcel;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Delivers answers to customers, and notices of left messages to those who answer them. */
@Singleton
final class MailCarrier implements Carrier {
    private final Answers answers;
    private final NoticeAddress notices;
    private final Postbox postbox;
    private final Phrases phrases;

    MailCarrier(Answers answers, NoticeAddress notices, Postbox postbox, Phrases phrases) {
        this.answers = answers;
        this.notices = notices;
        this.postbox = postbox;
        this.phrases = phrases;
    }

    @Override
    public boolean carries(String kind) {
        return kind.equals(Outgoing.LEFT_ANSWER) || kind.equals(Outgoing.LEFT_NOTICE);
    }

    @Override
    public Delivery deliver(Parcel parcel) {
        Optional<Letter> letter = parcel.kind().equals(Outgoing.LEFT_ANSWER) ? answer(parcel) : notice(parcel);
        return letter.map(postbox::send).orElseGet(() -> new Delivery.Refused("there is nothing to send any more"));
    }

    @Override
    public void arrived(Handle handle, Parcel parcel, Instant at) {
        if (parcel.kind().equals(Outgoing.LEFT_ANSWER)) {
            Answers.settle(handle, parcel.body(), Answer.SENT, null, at);
        }
    }

    @Override
    public void givenUp(Handle handle, Parcel parcel, String reason, Instant at) {
        if (parcel.kind().equals(Outgoing.LEFT_ANSWER)) {
            Answers.settle(handle, parcel.body(), Answer.FAILED, reason, at);
        }
    }

    private Optional<Letter> answer(Parcel parcel) {
        return answers.question(parcel.body()).map(question -> answer(parcel, question));
    }

    private Letter answer(Parcel parcel, Question question) {
        Left left = question.left();
        String quoted = left.message().lines().map(line -> "> " + line).collect(Collectors.joining("\n"));
        return new Letter(
                parcel.id(),
                left.contact(),
                phrases.text(Phrase.MAIL_ANSWER_SUBJECT, left.locale()),
                question.answer() + "\n\n" + phrases.text(Phrase.MAIL_ANSWER_QUOTE, left.locale()) + "\n" + quoted);
    }

    private Optional<Letter> notice(Parcel parcel) {
        return notices.now()
                .flatMap(address -> answers.findNow(parcel.body()).map(left -> notice(parcel, address, left)));
    }

    private Letter notice(Parcel parcel, NoticeAddress.Where address, Left left) {
        String subject = phrases.text(Phrase.MAIL_NOTICE_SUBJECT, address.lang());
        return new Letter(
                parcel.id(),
                address.email(),
                left.name().isBlank() ? subject : subject + ": " + left.name(),
                phrases.text(
                        Phrase.MAIL_NOTICE_TEXT,
                        address.lang(),
                        Map.of("name", left.name(), "contact", left.contact(), "message", left.message())));
    }
}
