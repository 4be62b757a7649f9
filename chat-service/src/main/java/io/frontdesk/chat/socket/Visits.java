package io.frontdesk.chat.socket;

import io.frontdesk.chat.conversation.Conversation;
import io.frontdesk.chat.conversation.ConversationRepository;
import io.frontdesk.chat.conversation.Csat;
import io.frontdesk.chat.conversation.Customer;
import io.frontdesk.chat.dialogue.Visit;
import io.frontdesk.chat.identity.customer.CustomerIdentity;
import io.frontdesk.chat.identity.customer.IdentityCheck;
import io.frontdesk.chat.identity.customer.VerifiedCustomer;
import jakarta.inject.Singleton;
import reactor.core.publisher.Mono;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** What customers do besides talking. */
@Singleton
final class Visits {
    private final ConversationRepository conversations;
    private final CustomerIdentity identities;
    private final InstantSource clock;

    Visits(ConversationRepository conversations, CustomerIdentity identities, InstantSource clock) {
        this.conversations = conversations;
        this.identities = identities;
        this.clock = clock;
    }

    Mono<ServerFrame.Accepted> about(Visit visit, ClientFrame.About about) {
        Customer customer = new Customer(null, about.name(), about.contact(), about.topic());
        Instant now = now();
        return stored(visit)
                .then(conversations.about(visit.id(), customer, now))
                .map(done -> new ServerFrame.Accepted(about.ref(), null, now));
    }

    Mono<ServerFrame.Accepted> csat(Visit visit, ClientFrame.Csat csat) {
        Instant now = now();
        return conversations
                .csat(visit.id(), new Csat(csat.score(), csat.comment(), now))
                .map(done -> new ServerFrame.Accepted(csat.ref(), null, now));
    }

    Mono<ServerFrame.Accepted> end(Visit visit, String ref) {
        Instant now = now();
        return conversations.end(visit.id(), ref, now).map(seq -> new ServerFrame.Accepted(ref, seq, now));
    }

    Mono<Conversation> read(Visit visit, long seq) {
        return visit.isStored() ? conversations.visitorRead(visit.id(), seq, now()) : Mono.empty();
    }

    /** Takes over who the customer is from the company's own site. */
    Mono<Conversation> identify(Visit visit, String jwt) {
        return switch (identities.verify(jwt)) {
            case IdentityCheck.Verified verified -> {
                VerifiedCustomer known = verified.customer();
                Customer customer = new Customer(known.subject(), known.name(), known.email(), null);
                yield stored(visit).then(conversations.about(visit.id(), customer, now()));
            }
            case IdentityCheck.Refused refused ->
                Mono.error(new BadFrame("bad-identity", refused.reason().sentence(), null));
        };
    }

    /** A visit is stored with its first message or, at the latest, with what the customer says of themselves. */
    private Mono<Conversation> stored(Visit visit) {
        return visit.isStored()
                ? Mono.just(visit.conversation())
                : conversations.open(visit.conversation()).doOnNext(done -> visit.wasStored());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
