package io.frontdesk.chat.search;

import io.frontdesk.chat.conversation.ConversationId;
import io.frontdesk.chat.conversation.TurnLog;
import io.frontdesk.chat.search.NewsQueue.News;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Follows the store with one open index until the news ends: by the news itself, by the time of what was said after a start,
 * a gap or, where other nodes write too, every minute, and page by page where the index is new. What is committed says how
 * far it is right, so that a crash costs nothing but reading on from there.
 */
final class Keeping {
    private static final Logger LOG = LoggerFactory.getLogger(Keeping.class);
    /** Longer than a commit or a signal takes, with clocks of nodes that differ. */
    private static final Duration OVERLAP = Duration.ofMinutes(2);

    private static final Duration LOOK = Duration.ofMinutes(1);
    private static final Duration COMMIT = Duration.ofSeconds(15);
    private static final Duration FORGET = Duration.ofHours(1);
    private static final long WAIT_MILLIS = 1_000;
    private static final long BETWEEN_PAGES_MILLIS = 5;

    private final NewsQueue news;
    private final SearchIndex index;
    private final StoreCopy copy;
    private final boolean shared;
    private boolean gap = true;
    private Instant looked = Instant.now();
    private Instant committed = Instant.now();
    private Instant forgot = Instant.now();

    Keeping(NewsQueue news, TurnLog log, SearchIndex index, boolean shared) {
        this.news = news;
        this.index = index;
        this.copy = new StoreCopy(log, index);
        this.shared = shared;
    }

    void run() throws IOException {
        while (!news.isClosed()) {
            round();
        }
        try {
            follow(news.next(1));
        } catch (JdbiException away) {
            LOG.debug("the last changes are read at the next start", away);
        }
        index.commit();
    }

    private void round() throws IOException {
        try {
            closeGap();
            Instant now = Instant.now();
            follow(news.next(index.progress().complete() ? WAIT_MILLIS : BETWEEN_PAGES_MILLIS));
            if (news.hasDropped()) {
                gap = true;
            } else if (news.isEmpty()) {
                index.progress(index.progress().through(now));
            }
            readOn();
        } catch (JdbiException away) {
            LOG.warn(
                    "the store cannot be read; what is searched of the conversations falls behind: {}",
                    away.toString());
            gap = true;
            news.await(WAIT_MILLIS);
        }
        index.refresh();
        keep();
    }

    private void closeGap() throws IOException {
        Instant now = Instant.now();
        if (gap || isDue(looked, LOOK, now)) {
            copy.catchUp((gap ? index.progress().through() : looked).minus(OVERLAP));
            looked = now;
        }
        if (gap || isDue(forgot, FORGET, now)) {
            copy.forgetErased();
            forgot = now;
        }
        gap = false;
    }

    private boolean isDue(Instant last, Duration every, Instant now) {
        return shared && last.plus(every).isBefore(now);
    }

    private void follow(List<News> batch) throws IOException {
        try {
            followed(batch);
        } catch (IOException | RuntimeException broken) {
            batch.forEach(each -> refuse(each, broken));
            throw broken;
        }
    }

    private void followed(List<News> batch) throws IOException {
        Set<ConversationId> changed = new LinkedHashSet<>();
        for (News each : batch) {
            switch (each) {
                case News.Said said -> copy.said(said.turn());
                case News.Changed change -> changed.add(change.conversation());
                case News.Erased erased -> {
                    changed.remove(erased.conversation());
                    erase(erased);
                }
                case News.Closing() -> LOG.debug("the news ends");
            }
        }
        copy.refresh(changed);
    }

    private void erase(News.Erased erased) throws IOException {
        copy.forget(erased.conversation());
        index.commit();
        index.refresh();
        erased.done().complete(true);
    }

    private static void refuse(News each, Exception broken) {
        if (each instanceof News.Erased erased) {
            erased.done().completeExceptionally(broken);
        }
    }

    private void readOn() throws IOException {
        if (index.progress().complete()) {
            return;
        }
        copy.readOlder();
        if (index.progress().complete()) {
            index.refresh();
            LOG.info("all conversations can be searched: {} turns and notes", index.size());
            index.commit();
        }
    }

    private void keep() throws IOException {
        if (index.hasNews() && committed.plus(COMMIT).isBefore(Instant.now())) {
            index.commit();
            committed = Instant.now();
        }
    }
}
