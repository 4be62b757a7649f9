package io.frontdesk.chat.knowledge;

import io.frontdesk.retrieval.index.KnowledgeBase;
import io.frontdesk.retrieval.ingest.FaqFile;
import io.frontdesk.retrieval.ingest.FaqImport;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** Brings a FAQ file into a knowledge base: checks every row, then publishes all of it or nothing. */
public final class FaqUpload {
    private final KnowledgeBase knowledge;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    public FaqUpload(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    public UploadReport apply(byte[] content, String name, UploadOptions options) {
        FaqImport file = FaqFile.read(content, name);
        oneAtATime.lock();
        try {
            return apply(file, name, options);
        } finally {
            oneAtATime.unlock();
        }
    }

    private UploadReport apply(FaqImport file, String name, UploadOptions options) {
        CorpusChange change = CorpusChange.of(knowledge.entries(), file.entries(), options.replace());
        boolean usable = !file.entries().isEmpty() && (file.clean() || options.skipBad());
        boolean publish = usable && !options.dryRun();
        if (publish && !change.isNothing()) {
            knowledge.publish(change.after());
        }
        List<UploadReport.Row> problems =
                file.problems().stream().map(UploadReport.Row::of).toList();
        return new UploadReport(
                name,
                file.rows(),
                change.added(),
                change.changed(),
                change.removed(),
                change.unchanged(),
                publish,
                knowledge.version(),
                problems);
    }
}
