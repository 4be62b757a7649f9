-- Files of past conversations that were mined. The conversations themselves are not kept; body is JSON: figures, bad rows.
CREATE TABLE mining_import (
    id TEXT PRIMARY KEY,
    file TEXT NOT NULL,
    started_by TEXT NOT NULL,
    started_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    state TEXT NOT NULL,
    step TEXT NOT NULL,
    percent INTEGER NOT NULL,
    body TEXT NOT NULL
);

-- What they propose. A change names the revision it was made to, so that of two people one is told. "entry" is the id of
-- the FAQ entry that an accepted one went into.
CREATE TABLE mining_proposal (
    id TEXT PRIMARY KEY,
    import_id TEXT NOT NULL REFERENCES mining_import (id),
    place INTEGER NOT NULL,
    state TEXT NOT NULL,
    revision BIGINT NOT NULL,
    decided_by TEXT,
    entry TEXT,
    changed_at BIGINT NOT NULL,
    body TEXT NOT NULL
);
CREATE INDEX mining_proposal_import ON mining_proposal (import_id, place);
