package io.frontdesk.chat.privacy;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.frontdesk.chat.conversation.Conversation;
import io.frontdesk.chat.conversation.ConversationArchive;
import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.ConversationRepository;
import io.frontdesk.chat.conversation.Csat;
import io.frontdesk.chat.conversation.Customer;
import io.frontdesk.chat.conversation.CustomerRecords;
import io.frontdesk.chat.conversation.DeskRepository;
import io.frontdesk.chat.conversation.FileRepository;
import io.frontdesk.chat.insight.TurnView;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import java.time.Instant;
import java.util.List;

/** Puts together all that is kept of a conversation. */
@Singleton
final class CustomerExport {
    private final ConversationRepository conversations;
    private final ConversationArchive archive;
    private final DeskRepository desk;
    private final CustomerRecords records;
    private final FileRepository files;

    CustomerExport(
            ConversationRepository conversations,
            ConversationArchive archive,
            DeskRepository desk,
            CustomerRecords records,
            FileRepository files) {
        this.conversations = conversations;
        this.archive = archive;
        this.desk = desk;
        this.records = records;
        this.files = files;
    }

    /** A conversation with everything that belongs to it. */
    @Serdeable
    @JsonInclude(NON_NULL)
    record Kept(
            String conversation,
            @JsonProperty("started_at") Instant startedAt,
            @JsonProperty("last_at") Instant lastAt,
            String locale,
            @Nullable String page,
            Person customer,
            @Nullable String mood,
            @Nullable String outcome,
            @JsonProperty("csat_score") @Nullable Integer csatScore,
            @JsonProperty("csat_comment") @Nullable String csatComment,
            List<TurnView> turns,
            List<NoteKept> notes,
            List<FileKept> files,
            @JsonProperty("left_messages") List<MessageKept> leftMessages) {}

    /** Who the customer is. */
    @Serdeable
    @JsonInclude(NON_NULL)
    record Person(
            @Nullable String subject,
            @Nullable String name,
            @Nullable String contact,
            @Nullable String topic) {
        static Person of(Customer customer) {
            return new Person(customer.subject(), customer.name(), customer.contact(), customer.topic());
        }
    }

    /** What agents noted. */
    @Serdeable
    record NoteKept(String author, String text, Instant at) {}

    /** A file; its content is at {@code /api/agent/conversations/{conversation}/attachments/{id}}. */
    @Serdeable
    record FileKept(
            String id,
            String name,
            @JsonProperty("media_type") String mediaType,
            long bytes,
            Instant at) {}

    /** What was left for a person, and answered. */
    @Serdeable
    record MessageKept(String name, String contact, String message, Instant at, List<String> answers) {}

    Mono<Kept> of(ConversationId id) {
        Mono<List<TurnView>> turns = Mono.fromCallable(
                        () -> archive.turns(id).stream().map(TurnView::of).toList())
                .subscribeOn(Schedulers.boundedElastic());
        return Mono.zip(conversations.find(id), turns, notes(id), files(id), left(id))
                .map(all -> kept(all.getT1(), all.getT2(), all.getT3(), all.getT4(), all.getT5()));
    }

    private Mono<List<NoteKept>> notes(ConversationId id) {
        return desk.notes(id)
                .map(all -> all.stream()
                        .map(note -> new NoteKept(note.authorName(), note.text(), note.at()))
                        .toList());
    }

    private Mono<List<FileKept>> files(ConversationId id) {
        return files.of(id)
                .map(all -> all.stream()
                        .map(file -> new FileKept(
                                file.id().toString(), file.name(), file.mediaType(), file.bytes(), file.at()))
                        .toList());
    }

    private Mono<List<MessageKept>> left(ConversationId id) {
        return records.left(id)
                .map(all -> all.stream()
                        .map(left ->
                                new MessageKept(left.name(), left.contact(), left.message(), left.at(), left.answers()))
                        .toList());
    }

    private static Kept kept(
            Conversation one,
            List<TurnView> turns,
            List<NoteKept> notes,
            List<FileKept> files,
            List<MessageKept> left) {
        Csat csat = one.standing().csat();
        return new Kept(
                one.id().toString(),
                one.startedAt(),
                one.lastAt(),
                one.locale(),
                one.page(),
                Person.of(one.customer()),
                one.mood(),
                one.standing().outcome(),
                csat == null ? null : csat.score(),
                csat == null ? null : csat.comment(),
                turns,
                notes,
                files,
                left);
    }
}
