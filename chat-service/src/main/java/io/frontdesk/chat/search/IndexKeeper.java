package io.frontdesk.chat.search;

import io.frontdesk.chat.conversation.ChangeHub;
import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.ConversationRepository;
import io.frontdesk.chat.conversation.Database;
import io.frontdesk.chat.conversation.Turn;
import io.frontdesk.chat.conversation.TurnLog;
import io.frontdesk.chat.installation.DataFolder;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Keeps this node's index up to date from a thread of its own, as long as the server runs. */
@Singleton
final class IndexKeeper implements ApplicationEventListener<ServerStartupEvent>, ChangeHub.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);
    private static final long PAUSE_MILLIS = 5_000;
    private static final long LAST_COMMIT_SECONDS = 20;

    private final ChangeHub changes;
    private final TurnLog log;
    private final ConversationRepository conversations;
    private final Database database;
    private final Path folder;
    private final NewsQueue news = new NewsQueue();
    private final Thread thread = Thread.ofPlatform().name("search-index").unstarted(this::run);
    private volatile @Nullable SearchIndex index;

    IndexKeeper(
            ChangeHub changes,
            TurnLog log,
            ConversationRepository conversations,
            Database database,
            @Value("${frontdesk.data:data}") String data) {
        this.changes = changes;
        this.log = log;
        this.conversations = conversations;
        this.database = database;
        this.folder = new DataFolder(Path.of(data)).search();
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        changes.listen(this);
        thread.start();
    }

    /** Ends once all that was told until now is kept; nothing may interrupt it while it writes. */
    @PreDestroy
    void stop() throws InterruptedException {
        news.close();
        thread.join(TimeUnit.SECONDS.toMillis(LAST_COMMIT_SECONDS));
    }

    /** The index, unless it is being opened. */
    Optional<SearchIndex> index() {
        return Optional.ofNullable(index);
    }

    /** Completes once nothing of the conversation can be found or is kept. */
    CompletableFuture<Boolean> forget(ConversationId id) {
        return news.forget(id);
    }

    @Override
    public void said(Turn turn) {
        news.said(turn);
    }

    @Override
    public void changed(ConversationId id, boolean elsewhere) {
        news.changed(id);
    }

    private void run() {
        while (!news.isClosed()) {
            try (SearchIndex opened = SearchIndex.open(folder, conversations.epoch())) {
                index = opened;
                new Keeping(news, log, opened, database.isShared()).run();
            } catch (IOException | RuntimeException broken) {
                LOG.error("what is searched of the conversations cannot be written; it is tried again", broken);
                news.await(PAUSE_MILLIS);
            } finally {
                index = null;
            }
        }
        news.refuse();
    }
}
