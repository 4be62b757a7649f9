package io.frontdesk.chat.knowledge;

import io.frontdesk.chat.identity.audit.Actor;
import io.frontdesk.chat.identity.audit.AuditLog;
import io.frontdesk.chat.knowledge.version.Author;
import jakarta.inject.Singleton;

/** Brings a FAQ file in from the command line, under the name of the machine's user, and says so in the audit log. */
@Singleton
public final class CommandLineUpload {
    private static final String ID = "command-line";

    private final FaqUpload uploads;
    private final AuditLog audit;

    CommandLineUpload(FaqUpload uploads, AuditLog audit) {
        this.uploads = uploads;
        this.audit = audit;
    }

    public UploadReport apply(byte[] content, String name, UploadOptions options) {
        String user = System.getProperty("user.name", ID);
        UploadReport report = uploads.apply(content, name, options, new Author(ID, user));
        if (report.published()) {
            audit.write(new Actor(ID, user, "local"), "knowledge.added", "versions/" + report.version(), name);
        }
        return report;
    }
}
