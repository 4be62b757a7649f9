-- One SQL for SQLite and PostgreSQL: text ids, times as milliseconds since 1970, JSON as text.
CREATE TABLE installation (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    epoch TEXT NOT NULL
);

CREATE TABLE conversation (
    id TEXT PRIMARY KEY,
    token_hash TEXT NOT NULL,
    locale TEXT NOT NULL,
    lang TEXT NOT NULL,
    page TEXT,
    owner TEXT NOT NULL,
    seq BIGINT NOT NULL,
    started_at BIGINT NOT NULL,
    last_at BIGINT NOT NULL
);
CREATE INDEX conversation_last_at ON conversation (last_at);

CREATE TABLE turn (
    conversation TEXT NOT NULL REFERENCES conversation (id),
    seq BIGINT NOT NULL,
    speaker TEXT NOT NULL,
    kind TEXT NOT NULL,
    body TEXT NOT NULL,
    at BIGINT NOT NULL,
    ref TEXT,
    detail TEXT NOT NULL,
    reply_to BIGINT,
    decision TEXT,
    intent TEXT,
    confidence DOUBLE PRECISION,
    lang TEXT,
    trace TEXT,
    vote TEXT,
    vote_reason TEXT,
    corrected_label TEXT,
    PRIMARY KEY (conversation, seq)
);
CREATE UNIQUE INDEX turn_ref ON turn (conversation, ref);
CREATE UNIQUE INDEX turn_reply ON turn (conversation, reply_to);
CREATE INDEX turn_at ON turn (at);

-- Questions that still want a reply; the row goes with the reply's commit.
CREATE TABLE pending (
    conversation TEXT NOT NULL,
    seq BIGINT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (conversation, seq)
);

CREATE TABLE left_message (
    id TEXT PRIMARY KEY,
    conversation TEXT NOT NULL REFERENCES conversation (id),
    seq BIGINT NOT NULL,
    name TEXT NOT NULL,
    contact TEXT NOT NULL,
    message TEXT NOT NULL,
    at BIGINT NOT NULL,
    done INTEGER NOT NULL
);
CREATE UNIQUE INDEX left_message_turn ON left_message (conversation, seq);
