-- What customers and agents sent as files; the content lies elsewhere under the same id, and was there first.
CREATE TABLE attachment (
    id TEXT PRIMARY KEY,
    conversation TEXT NOT NULL REFERENCES conversation (id),
    uploader TEXT NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    bytes BIGINT NOT NULL,
    digest TEXT NOT NULL,
    at BIGINT NOT NULL,
    sent INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX attachment_conversation ON attachment (conversation);
CREATE INDEX attachment_unsent ON attachment (at) WHERE sent = 0;
