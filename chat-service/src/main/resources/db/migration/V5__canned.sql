-- What agents write again and again. No team is '', so that the index sees it; the key is the shortcut in small letters.
CREATE TABLE canned (
    id TEXT PRIMARY KEY,
    shortcut TEXT NOT NULL,
    shortcut_key TEXT NOT NULL,
    lang TEXT NOT NULL,
    team TEXT NOT NULL,
    body TEXT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX canned_shortcut ON canned (shortcut_key, lang, team);

-- Its lock, and whether the pack's have been taken over: once, and never again where somebody has removed them.
CREATE TABLE canned_change (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    changes BIGINT NOT NULL,
    begun INTEGER NOT NULL
);
INSERT INTO canned_change (one, changes, begun) VALUES (1, 0, 0);

-- Notes by time, for the copies that are searched.
CREATE INDEX note_at ON note (at);
