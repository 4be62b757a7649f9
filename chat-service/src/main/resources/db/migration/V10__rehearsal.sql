-- Long checks of the knowledge. draft is '' for what is served; body is the result as JSON, '' until it is done.
CREATE TABLE knowledge_run (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    draft TEXT NOT NULL,
    subject TEXT NOT NULL,
    author TEXT NOT NULL,
    author_name TEXT NOT NULL,
    started_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    state TEXT NOT NULL,
    done INTEGER NOT NULL,
    total INTEGER NOT NULL,
    body TEXT NOT NULL
);
CREATE INDEX knowledge_run_kind ON knowledge_run (kind, started_at);

-- Questions whose answer a draft would change, masked; verdict is approved, rejected or ''.
CREATE TABLE knowledge_change (
    run TEXT NOT NULL REFERENCES knowledge_run (id),
    place INTEGER NOT NULL,
    verdict TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decided_at BIGINT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (run, place)
);

-- Conversations with the outcome that is expected of them; body is JSON.
CREATE TABLE knowledge_story (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    lang TEXT NOT NULL,
    body TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    changed_by TEXT NOT NULL,
    UNIQUE (name, lang)
);

-- The company's own synonyms, and which of those that ship it has switched off; words are separated by line ends. Every
-- change raises the revision, by which nodes see that there is something new.
CREATE TABLE synonym_head (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    revision BIGINT NOT NULL
);
INSERT INTO synonym_head (one, revision) VALUES (1, 0);
CREATE TABLE synonym (
    id TEXT PRIMARY KEY,
    lang TEXT NOT NULL,
    words TEXT NOT NULL,
    meaning TEXT NOT NULL,
    is_on INTEGER NOT NULL,
    changed_at BIGINT NOT NULL,
    changed_by TEXT NOT NULL
);
CREATE TABLE synonym_off (
    id TEXT PRIMARY KEY,
    changed_at BIGINT NOT NULL,
    changed_by TEXT NOT NULL
);
