-- Candidates on their way into service. state is blocked (the gate held it back), shadow, share, all, returned or replaced;
-- champion is what served before, share what part of the conversations it serves, verdict what the gate said, as JSON.
CREATE TABLE rollout (
    id TEXT PRIMARY KEY,
    lang TEXT NOT NULL,
    version TEXT NOT NULL,
    champion TEXT NOT NULL,
    state TEXT NOT NULL,
    share DOUBLE PRECISION NOT NULL,
    reason TEXT NOT NULL,
    changed_by TEXT NOT NULL,
    began_at BIGINT NOT NULL,
    step_at BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    verdict TEXT NOT NULL
);
CREATE INDEX rollout_lang ON rollout (lang, id);
-- Two nodes that begin at once: one of them has begun.
CREATE UNIQUE INDEX rollout_open ON rollout (lang) WHERE state IN ('shadow', 'share');

CREATE TABLE rollout_step (
    rollout TEXT NOT NULL REFERENCES rollout (id),
    revision BIGINT NOT NULL,
    state TEXT NOT NULL,
    share DOUBLE PRECISION NOT NULL,
    reason TEXT NOT NULL,
    changed_by TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (rollout, revision)
);

-- Replies while a candidate was tried out: which of the two spoke (arm), and what each took the question for ('' where it was
-- not asked). again is 1 where the question was nearly the one before. The words stay where they are.
CREATE TABLE rollout_turn (
    rollout TEXT NOT NULL,
    conversation TEXT NOT NULL,
    seq BIGINT NOT NULL,
    asked BIGINT NOT NULL,
    arm TEXT NOT NULL,
    champion_intent TEXT NOT NULL,
    champion_confidence DOUBLE PRECISION NOT NULL,
    candidate_intent TEXT NOT NULL,
    candidate_confidence DOUBLE PRECISION NOT NULL,
    again INTEGER NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (rollout, conversation, seq)
);
CREATE INDEX rollout_turn_at ON rollout_turn (rollout, at);
CREATE INDEX rollout_turn_conversation ON rollout_turn (conversation);
