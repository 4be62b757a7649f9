package io.frontdesk.chat.cli;

import io.frontdesk.chat.conversation.ConversationArchive;
import io.frontdesk.chat.installation.DataFolder;
import io.frontdesk.chat.installation.DataFolderLock;
import io.frontdesk.chat.installation.UnusableFolder;
import io.frontdesk.chat.knowledge.version.Versions;
import io.frontdesk.chat.learning.TurnLine;
import io.frontdesk.chat.learning.UtteranceStore;
import io.frontdesk.retrieval.FaqEntry;
import io.frontdesk.retrieval.index.KnowledgeBase;
import io.frontdesk.retrieval.ingest.FaqCsvWriter;
import io.micronaut.context.ApplicationContext;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Exports from a data folder that no server uses at the moment. */
final class LocalExport {
    private final DataFolder data;

    LocalExport(DataFolder data) {
        this.data = data;
    }

    String utterances() {
        return UtteranceStore.csv(new UtteranceStore(data.pack()).all());
    }

    String faq() {
        try (DataFolderLock _ = DataFolderLock.on(data);
                ApplicationContext context = OfflineServer.on(data)) {
            StringWriter csv = new StringWriter();
            FaqCsvWriter.write(newest(context), csv);
            return csv.toString();
        } catch (UnusableFolder inUse) {
            throw running(inUse);
        } catch (IOException unlockable) {
            throw new WorkFailed("the data folder cannot be released", unlockable);
        }
    }

    String turns() {
        try (DataFolderLock _ = DataFolderLock.on(data);
                ApplicationContext context = OfflineServer.on(data)) {
            return context.getBean(ConversationArchive.class).questions(Instant.EPOCH, Instant.now()).stream()
                    .map(TurnLine::of)
                    .filter(line -> line.label() != null)
                    .map(TurnLine::json)
                    .collect(Collectors.joining());
        } catch (UnusableFolder inUse) {
            throw running(inUse);
        } catch (IOException unlockable) {
            throw new WorkFailed("the data folder cannot be released", unlockable);
        }
    }

    /** Entries of the newest version; of one made just now where the data folder is from before there were versions. */
    private static List<FaqEntry> newest(ApplicationContext context) {
        Versions versions = context.getBean(Versions.class);
        return versions.newest()
                .map(version -> versions.entries(version.number()))
                .orElseGet(() -> context.getBean(KnowledgeBase.class).entries());
    }

    private static BadUsage running(UnusableFolder inUse) {
        return new BadUsage(inUse.getMessage() + "; to export from a running server give --url and --token");
    }
}
