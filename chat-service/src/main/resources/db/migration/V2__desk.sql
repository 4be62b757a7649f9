-- Persons: who owns a conversation, the queue, notes, files, and what is to leave the transaction.
-- The term grows with every change of owner; a reply that was thought about in an older term is thrown away.
ALTER TABLE conversation ADD COLUMN term BIGINT NOT NULL DEFAULT 0;
ALTER TABLE conversation ADD COLUMN status TEXT NOT NULL DEFAULT 'open';
ALTER TABLE conversation ADD COLUMN agent TEXT;
ALTER TABLE conversation ADD COLUMN agent_name TEXT;
ALTER TABLE conversation ADD COLUMN agent_picture TEXT;
ALTER TABLE conversation ADD COLUMN team TEXT;
ALTER TABLE conversation ADD COLUMN priority INTEGER NOT NULL DEFAULT 0;
ALTER TABLE conversation ADD COLUMN reason TEXT;
ALTER TABLE conversation ADD COLUMN intent TEXT;
ALTER TABLE conversation ADD COLUMN mood TEXT;
ALTER TABLE conversation ADD COLUMN queued_at BIGINT;
ALTER TABLE conversation ADD COLUMN due_at BIGINT;
ALTER TABLE conversation ADD COLUMN desk_read BIGINT NOT NULL DEFAULT 0;
ALTER TABLE conversation ADD COLUMN visitor_read BIGINT NOT NULL DEFAULT 0;
ALTER TABLE conversation ADD COLUMN outcome TEXT;
ALTER TABLE conversation ADD COLUMN closed_at BIGINT;
ALTER TABLE conversation ADD COLUMN csat_score INTEGER;
ALTER TABLE conversation ADD COLUMN csat_comment TEXT;
ALTER TABLE conversation ADD COLUMN csat_at BIGINT;
ALTER TABLE conversation ADD COLUMN customer TEXT;
ALTER TABLE conversation ADD COLUMN customer_name TEXT;
ALTER TABLE conversation ADD COLUMN customer_contact TEXT;
ALTER TABLE conversation ADD COLUMN customer_topic TEXT;
-- Any change of the row, for nodes that missed the signal.
ALTER TABLE conversation ADD COLUMN changed_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE conversation ADD COLUMN version BIGINT NOT NULL DEFAULT 0;
CREATE INDEX conversation_changed_at ON conversation (changed_at);
CREATE INDEX conversation_owner ON conversation (status, owner, queued_at);
CREATE INDEX conversation_agent ON conversation (agent, status);
CREATE INDEX conversation_customer ON conversation (customer);

-- In which term the question came, and until when the node that took it is alone with it.
ALTER TABLE pending ADD COLUMN term BIGINT NOT NULL DEFAULT 0;
ALTER TABLE pending ADD COLUMN claimed_until BIGINT NOT NULL DEFAULT 0;

-- What agents tell each other; customers never see it, so it has no place in the numbers of the turns.
CREATE TABLE note (
    id TEXT PRIMARY KEY,
    conversation TEXT NOT NULL REFERENCES conversation (id),
    after_seq BIGINT NOT NULL,
    author TEXT NOT NULL,
    author_name TEXT NOT NULL,
    ref TEXT NOT NULL,
    body TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE UNIQUE INDEX note_ref ON note (conversation, ref);

-- Whether an agent is at the desk; seen_at is refreshed while a socket is open, on whichever node.
CREATE TABLE agent_presence (
    agent TEXT PRIMARY KEY,
    state TEXT NOT NULL,
    seen_at BIGINT NOT NULL,
    assigned_at BIGINT NOT NULL
);

-- What is to leave the program after the commit: webhooks, e-mail. The row goes when it has arrived.
CREATE TABLE outbox (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    conversation TEXT NOT NULL,
    body TEXT NOT NULL,
    at BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    attempts INTEGER NOT NULL
);
CREATE INDEX outbox_due_at ON outbox (due_at);
