package io.frontdesk.chat.conversation;

import org.jdbi.v3.core.Jdbi;
import reactor.core.publisher.Mono;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Several writers side by side, for a database that lets them. A conversation always has the same one, and a writer takes the
 * conversations of a group in the order of their ids, so that no two writers, here or on another node, wait for each other.
 */
final class LaneCommit implements StoreWriter {
    private final List<GroupCommit> lanes;

    LaneCommit(Jdbi jdbi, int count) {
        this.lanes = IntStream.range(0, count)
                .mapToObj(lane -> new GroupCommit(jdbi, "store-write-" + lane))
                .toList();
    }

    @Override
    public <T> Mono<T> commit(ConversationId id, GroupCommit.Change<T> change) {
        return lanes.get(Math.floorMod(id.hashCode(), lanes.size())).commit(id, change);
    }

    @Override
    public <T> Mono<T> commit(GroupCommit.Change<T> change) {
        return lanes.getFirst().commit(change);
    }

    @Override
    public void close() {
        lanes.forEach(GroupCommit::close);
    }
}
