-- The office around the conversations: hours, mail, webhooks, privacy.

-- What administrators decide for all nodes, as JSON by name.
CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    body TEXT NOT NULL,
    at BIGINT NOT NULL
);

-- What an agent answered to a left message, and whether the mail has arrived.
CREATE TABLE message_answer (
    id TEXT PRIMARY KEY,
    message TEXT NOT NULL REFERENCES left_message (id),
    author TEXT NOT NULL,
    author_name TEXT NOT NULL,
    body TEXT NOT NULL,
    at BIGINT NOT NULL,
    state TEXT NOT NULL,
    problem TEXT,
    done_at BIGINT
);
CREATE INDEX message_answer_message ON message_answer (message);

-- Who is told of what over HTTP; events are names with a space before, between and after them.
CREATE TABLE webhook (
    id TEXT PRIMARY KEY,
    url TEXT NOT NULL,
    events TEXT NOT NULL,
    secret TEXT NOT NULL,
    at BIGINT NOT NULL
);

-- The outbox names what to tell of; the words stay where they are until they are sent.
ALTER TABLE outbox ADD COLUMN target TEXT NOT NULL DEFAULT '';
ALTER TABLE outbox ADD COLUMN ordinal BIGINT NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN claimed_until BIGINT NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN dead_at BIGINT;
ALTER TABLE outbox ADD COLUMN answer TEXT;
CREATE INDEX outbox_order ON outbox (conversation, target, ordinal);

-- Since when the words of a turn are gone.
ALTER TABLE turn ADD COLUMN erased_at BIGINT;

-- Who had what erased; holds nothing that was erased.
CREATE TABLE erasure (
    id TEXT PRIMARY KEY,
    conversation TEXT NOT NULL,
    by_whom TEXT NOT NULL,
    turns BIGINT NOT NULL,
    at BIGINT NOT NULL
);
