-- What insight counts: one row for each conversation and one for each question the bot replied to, made from their turns and made
-- again whenever a conversation changes. They hold no words. No text is '', no time and no number is -1. Rows of insight_day sum
-- up questions by the day of the company's clock.
CREATE TABLE insight_case (
    conversation TEXT PRIMARY KEY,
    version BIGINT NOT NULL,
    at BIGINT NOT NULL,
    lang TEXT NOT NULL,
    intent TEXT NOT NULL,
    page TEXT NOT NULL,
    agent TEXT NOT NULL,
    reason TEXT NOT NULL,
    state TEXT NOT NULL,
    resolved_at BIGINT NOT NULL,
    person_at BIGINT NOT NULL,
    reopened_at BIGINT NOT NULL,
    returned_at BIGINT NOT NULL,
    first_reply_ms BIGINT NOT NULL,
    wait_ms BIGINT NOT NULL,
    resolution_ms BIGINT NOT NULL,
    csat INTEGER NOT NULL,
    complaints INTEGER NOT NULL,
    odd_clock INTEGER NOT NULL
);
CREATE INDEX insight_case_at ON insight_case (at);

CREATE TABLE insight_question (
    conversation TEXT NOT NULL,
    seq BIGINT NOT NULL,
    at BIGINT NOT NULL,
    lang TEXT NOT NULL,
    intent TEXT NOT NULL,
    entry TEXT NOT NULL,
    decision TEXT NOT NULL,
    confidence DOUBLE PRECISION NOT NULL,
    place INTEGER NOT NULL,
    complaint INTEGER NOT NULL,
    PRIMARY KEY (conversation, seq)
);
CREATE INDEX insight_question_at ON insight_question (at, intent);
CREATE INDEX insight_question_entry ON insight_question (entry, at);

-- "place" is the class of confidence, of 50, or -1 where nothing was classified.
CREATE TABLE insight_day (
    day TEXT NOT NULL,
    lang TEXT NOT NULL,
    intent TEXT NOT NULL,
    place INTEGER NOT NULL,
    questions INTEGER NOT NULL,
    complaints INTEGER NOT NULL,
    answers INTEGER NOT NULL,
    confidence DOUBLE PRECISION NOT NULL,
    PRIMARY KEY (day, lang, intent, place)
);

-- Labels say how good the model is; there are few of them among many turns.
CREATE INDEX turn_corrected ON turn (at) WHERE corrected_label IS NOT NULL;

-- Something unusual that somebody should look at. body is JSON and holds figures only.
CREATE TABLE insight_alert (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    topic TEXT NOT NULL,
    since BIGINT NOT NULL,
    raised_at BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    ended_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    seen_by TEXT NOT NULL,
    body TEXT NOT NULL
);
CREATE INDEX insight_alert_kind ON insight_alert (kind, topic, last_at);

-- Groups of questions that the bot could not answer and that grow. The words stay in their turns.
CREATE TABLE insight_emerging (
    id TEXT PRIMARY KEY,
    found_at BIGINT NOT NULL,
    lang TEXT NOT NULL,
    place INTEGER NOT NULL
);
CREATE TABLE insight_emerging_turn (
    topic TEXT NOT NULL REFERENCES insight_emerging (id),
    place INTEGER NOT NULL,
    conversation TEXT NOT NULL,
    seq BIGINT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (topic, place)
);
CREATE INDEX insight_emerging_turn_of ON insight_emerging_turn (conversation);
