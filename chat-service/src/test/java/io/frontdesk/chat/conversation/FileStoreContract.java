package io.frontdesk.chat.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.frontdesk.chat.conversation.StoredFile.Side;
import io.frontdesk.chat.conversation.VisitorMessage.Say;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.scheduler.Schedulers;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What every database must do for files. */
abstract class FileStoreContract {
    private static final Instant NOW = Instant.parse("2026-11-23T10:15:30.125Z");

    private TestStore store;
    private FileRepository files;

    abstract TestStore openStore();

    @BeforeEach
    void open() {
        store = openStore();
        files = new SqlFileRepository(
                store.writer(), new StoreReads(Jdbi.create(store.source()), Schedulers.boundedElastic()));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aMessageCarriesItsFilesWithAllThatIsKnownOfThem() {
        StoredFile file = kept(opened(), Side.VISITOR, NOW);
        Turn.Asked turn = say(file.conversation(), "1", file.id().toString());
        assertThat(((Say) turn.message()).attachments()).containsExactly(file.attachment());
        assertThat(store.repository().turnsAfter(file.conversation(), 0).block())
                .containsExactly(turn);
        assertThat(found(file).sent()).isTrue();
        assertThat(say(file.conversation(), "1", file.id().toString())).isEqualTo(turn);
        assertThatThrownBy(() -> say(file.conversation(), "1")).isInstanceOf(RefReused.class);
    }

    @Test
    void aMessageWithAFileThatIsNotItsSendersChangesNothing() {
        ConversationId mine = opened();
        StoredFile good = kept(mine, Side.VISITOR, NOW);
        StoredFile agents = kept(mine, Side.AGENT, NOW);
        StoredFile theirs = kept(opened(), Side.VISITOR, NOW);
        for (String wrong : List.of(
                agents.id().toString(), theirs.id().toString(), FileId.fresh().toString(), "1' OR '1'='1")) {
            assertThatThrownBy(() -> say(mine, "1", good.id().toString(), wrong))
                    .isInstanceOf(UnknownAttachment.class);
        }
        assertThat(store.repository().turnsAfter(mine, 0).block()).isEmpty();
        assertThat(found(good).sent()).isFalse();
        assertThat(found(good).isVisibleTo(Side.AGENT)).isFalse();
    }

    @Test
    void onlyWhatIsOldAndWasNeverSentIsForgotten() {
        ConversationId id = opened();
        StoredFile sent = kept(id, Side.VISITOR, NOW.minusSeconds(100));
        StoredFile old = kept(id, Side.VISITOR, NOW.minusSeconds(100));
        StoredFile young = kept(id, Side.AGENT, NOW);
        say(id, "1", sent.id().toString());
        assertThat(files.forgetUnsent(NOW.minusSeconds(50)).block()).containsExactly(old.id());
        assertThat(files.known(List.of(sent.id(), old.id(), young.id())).block())
                .isEqualTo(Set.of(sent.id(), young.id()));
        assertThatThrownBy(() -> say(id, "2", old.id().toString())).isInstanceOf(UnknownAttachment.class);
    }

    @Test
    void aPageIsAddedWhereNoneWasKnown() {
        ConversationId id = opened();
        Conversation seen = Conversation.opened(id, "hash", "en", "https://shop.example/", NOW);
        store.repository().open(seen).block();
        assertThat(store.repository().find(id).map(Conversation::page).block()).isEqualTo("https://shop.example/");
    }

    private ConversationId opened() {
        ConversationId id = ConversationId.fresh();
        store.repository()
                .open(Conversation.opened(id, "hash", "en", null, NOW))
                .block();
        return id;
    }

    private StoredFile kept(ConversationId id, Side side, Instant at) {
        return files.keep(new StoredFile(FileId.fresh(), id, side, "裂痕.png", "image/png", 69, "ab12", at, false))
                .block();
    }

    private StoredFile found(StoredFile file) {
        return files.find(file.id()).blockOptional().orElseThrow();
    }

    private Turn.Asked say(ConversationId id, String ref, String... named) {
        List<Attachment> attachments =
                List.of(named).stream().map(Attachment::named).toList();
        return store.repository()
                .accept(id, new Say(ref, "look", attachments), NOW)
                .blockOptional()
                .orElseThrow()
                .turn();
    }
}
