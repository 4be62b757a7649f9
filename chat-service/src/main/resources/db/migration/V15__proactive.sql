-- What visitors may be told before they ask. messages is JSON by language; hours is any, open or closed.
CREATE TABLE proactive_rule (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    page TEXT NOT NULL,
    seconds INTEGER NOT NULL,
    visits INTEGER NOT NULL,
    hours TEXT NOT NULL,
    pause_days INTEGER NOT NULL,
    messages TEXT NOT NULL,
    is_on INTEGER NOT NULL,
    changed_at BIGINT NOT NULL,
    changed_by TEXT NOT NULL
);

-- How they fared, by day since 1970; nothing tells who saw them.
CREATE TABLE proactive_count (
    rule TEXT NOT NULL,
    day BIGINT NOT NULL,
    shown BIGINT NOT NULL,
    opened BIGINT NOT NULL,
    dismissed BIGINT NOT NULL,
    PRIMARY KEY (rule, day)
);
