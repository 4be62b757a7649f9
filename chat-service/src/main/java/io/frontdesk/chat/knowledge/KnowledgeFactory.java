package io.frontdesk.chat.knowledge;

import io.frontdesk.chat.conversation.Database;
import io.frontdesk.chat.conversation.StoreWriter;
import io.frontdesk.chat.encoding.Encoders;
import io.frontdesk.chat.installation.DataFolder;
import io.frontdesk.chat.knowledge.replica.Replica;
import io.frontdesk.chat.knowledge.replica.VectorTable;
import io.frontdesk.chat.knowledge.version.VersionWriter;
import io.frontdesk.chat.knowledge.version.Versions;
import io.frontdesk.retrieval.index.KnowledgeBase;
import io.frontdesk.retrieval.index.VectorArchive;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;

/** Opens the knowledge base of this server's data folder and lets it serve the newest version before anybody asks. */
@Factory
final class KnowledgeFactory {
    private static final Logger LOG = LoggerFactory.getLogger(KnowledgeFactory.class);

    private final Path corpus;
    private final Path pack;

    KnowledgeFactory(@Value("${frontdesk.data:data}") String data, @Value("${frontdesk.pack:}") String pack) {
        this.corpus = new DataFolder(Path.of(data)).corpus();
        this.pack = Path.of(pack);
    }

    /** A database that only this node uses would hold nothing that the node's own folder does not. */
    @Singleton
    VectorArchive archive(Database database, Jdbi jdbi, StoreWriter writer) {
        return database.isShared() ? new VectorTable(jdbi, writer) : VectorArchive.NONE;
    }

    /** Serves the newest version once it is there. */
    @Singleton
    Replica replica(
            Encoders encoders, VectorArchive archive, Versions versions, VersionWriter writer, Database database) {
        if (!database.isShared()) {
            writer.recover();
        }
        KnowledgeBase knowledge = KnowledgeBase.open(prepared(), encoders.embedders(), archive);
        new FirstVersion(versions, writer).make(knowledge, pack);
        Replica replica = new Replica(knowledge, versions);
        replica.follow();
        return replica;
    }

    @Singleton
    @Bean(preDestroy = "close")
    KnowledgeBase knowledge(Replica replica) {
        return replica.knowledge();
    }

    private Path prepared() {
        try {
            PackCorpus.handTo(corpus, pack);
        } catch (IOException onlySlower) {
            LOG.warn("what was prepared of the pack cannot be copied and is made again", onlySlower);
        }
        return corpus;
    }
}
