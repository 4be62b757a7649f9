-- The knowledge in versions. A revision of an entry is in all versions from "since" up to, and without, "until". What is
-- numbered above the head is just being written, or was left by a writer that died, and is in no version yet.
CREATE TABLE knowledge_head (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    head BIGINT NOT NULL,
    writer TEXT NOT NULL,
    writer_until BIGINT NOT NULL
);
INSERT INTO knowledge_head (one, head, writer, writer_until) VALUES (1, 0, '', 0);

-- "content" is the version whose very entries it holds: its own number, or of a restored one that of what was restored.
CREATE TABLE knowledge_version (
    number BIGINT PRIMARY KEY,
    content BIGINT NOT NULL,
    mark TEXT NOT NULL,
    at BIGINT NOT NULL,
    author TEXT NOT NULL,
    author_name TEXT NOT NULL,
    kind TEXT NOT NULL,
    note TEXT NOT NULL,
    added BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    removed BIGINT NOT NULL
);

-- "rewritten" is the version in which question or answer last changed, 0 where never since the entry was added; "settled"
-- the one as of which a person knows that the entry fits its variants in other languages. No date is ''.
CREATE TABLE knowledge_revision (
    id TEXT NOT NULL,
    lang TEXT NOT NULL,
    since BIGINT NOT NULL,
    until BIGINT NOT NULL,
    entry TEXT NOT NULL,
    searched TEXT NOT NULL,
    category TEXT NOT NULL,
    owner TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    valid_to TEXT NOT NULL,
    review_by TEXT NOT NULL,
    rewritten BIGINT NOT NULL,
    settled BIGINT NOT NULL,
    PRIMARY KEY (id, lang, since)
);
CREATE INDEX knowledge_revision_since ON knowledge_revision (since);
CREATE INDEX knowledge_revision_until ON knowledge_revision (until);

-- Files that were uploaded and checked, and are not published. Their bytes lie in parts, so that no message waits for all.
CREATE TABLE knowledge_draft (
    id TEXT PRIMARY KEY,
    at BIGINT NOT NULL,
    author TEXT NOT NULL,
    author_name TEXT NOT NULL,
    file_name TEXT NOT NULL,
    options TEXT NOT NULL,
    base BIGINT NOT NULL
);
CREATE TABLE knowledge_draft_part (
    draft TEXT NOT NULL,
    part BIGINT NOT NULL,
    at BIGINT NOT NULL,
    content BYTEA NOT NULL,
    PRIMARY KEY (draft, part)
);

-- Drafts that are published by themselves at a time; state is waiting, running, done, failed or cancelled.
CREATE TABLE knowledge_schedule (
    id TEXT PRIMARY KEY,
    draft TEXT NOT NULL,
    file_name TEXT NOT NULL,
    at BIGINT NOT NULL,
    note TEXT NOT NULL,
    author TEXT NOT NULL,
    author_name TEXT NOT NULL,
    state TEXT NOT NULL,
    claimed_until BIGINT NOT NULL,
    outcome TEXT NOT NULL
);
CREATE INDEX knowledge_schedule_due ON knowledge_schedule (state, at);

-- Vectors of phrasings, as 32-bit floats, by the encoder that made them and the SHA-256 of the text.
CREATE TABLE knowledge_vector (
    encoder TEXT NOT NULL,
    lang TEXT NOT NULL,
    digest TEXT NOT NULL,
    vector BYTEA NOT NULL,
    PRIMARY KEY (encoder, lang, digest)
);
