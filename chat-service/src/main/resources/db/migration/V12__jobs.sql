-- What trainings learn from and are calibrated on, but for examples: a CSV, gzipped, by the SHA-256 of its text.
CREATE TABLE training_text (
    digest TEXT PRIMARY KEY,
    body BYTEA NOT NULL
);

-- Trainings. state is waiting, running, trained (waits for the gate), judging, or its end: passed, blocked, failed, cancelled
-- or skipped. Who has it in hand is "worker", in its "attempt", and adds to "beat" as long as it lives; there is no time in
-- this, for clocks jump. plan and outcome are JSON, progress too; times that have not come are 0, texts that are not there ''.
CREATE TABLE training_job (
    id TEXT PRIMARY KEY,
    lang TEXT NOT NULL,
    cause TEXT NOT NULL,
    author TEXT NOT NULL,
    author_name TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    started_at BIGINT NOT NULL,
    ended_at BIGINT NOT NULL,
    state TEXT NOT NULL,
    version TEXT NOT NULL,
    data TEXT NOT NULL,
    plan TEXT NOT NULL,
    worker TEXT NOT NULL,
    attempt INTEGER NOT NULL,
    beat BIGINT NOT NULL,
    progress TEXT NOT NULL,
    log TEXT NOT NULL,
    message TEXT NOT NULL,
    outcome TEXT NOT NULL
);
CREATE UNIQUE INDEX training_job_open ON training_job (lang) WHERE state IN ('waiting', 'running', 'trained', 'judging');
CREATE INDEX training_job_created ON training_job (created_at, id);

-- The examples that a training learns from beside its texts.
CREATE TABLE training_job_example (
    job TEXT NOT NULL,
    example TEXT NOT NULL,
    PRIMARY KEY (job, example)
);
CREATE INDEX training_job_example_example ON training_job_example (example);

-- The models that trainings made. "parent" is the one whose encoder it kept, or ''. flagged_at is 0 unless some of what it
-- saw was erased since.
CREATE TABLE model_version (
    version TEXT PRIMARY KEY,
    lang TEXT NOT NULL,
    job TEXT NOT NULL,
    kind TEXT NOT NULL,
    parent TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    flagged_at BIGINT NOT NULL
);
CREATE INDEX model_version_lang ON model_version (lang, created_at);

-- Their folders, where several machines share the database.
CREATE TABLE model_part (
    version TEXT NOT NULL,
    file TEXT NOT NULL,
    part BIGINT NOT NULL,
    body BYTEA NOT NULL,
    PRIMARY KEY (version, file, part)
);

-- When to train by itself: by cron in a time zone ('' is never), and after so many new examples (0 is never). last_at is 0
-- before the first time. Without a row the defaults hold.
CREATE TABLE training_schedule (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    cron TEXT NOT NULL,
    zone TEXT NOT NULL,
    examples INTEGER NOT NULL,
    next_at BIGINT NOT NULL,
    last_at BIGINT NOT NULL
);
