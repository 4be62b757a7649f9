-- What visitors and agents showed of how well it went, each written with what caused it. seq is the visitor's words that it
-- is about, reply the turn that holds decision and trace; 0 where there is none. model and corpus are the versions that spoke.
CREATE TABLE feedback (
    id TEXT PRIMARY KEY,
    conversation TEXT NOT NULL,
    seq BIGINT NOT NULL,
    reply BIGINT NOT NULL,
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    reason TEXT NOT NULL,
    lang TEXT NOT NULL,
    intent TEXT NOT NULL,
    model TEXT NOT NULL,
    corpus TEXT NOT NULL,
    author TEXT NOT NULL,
    author_name TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX feedback_conversation ON feedback (conversation, seq);
CREATE INDEX feedback_at ON feedback (at, id);

-- Things a person should look at: visitors' words of one language that say nearly the same, masked, served by one decision.
-- state is open, second (one of two persons has said), conflict, labelled, ignored or drafted. gain is what they were worth when
-- they were last weighed, the columns before it what that was reckoned from: size counts a visitor three times at most, own and
-- foreign_to are the cosines to the nearest labelled text and to the nearest out of scope, density is the mean cosine to its
-- neighbours. vector is of 32-bit floats. revision grows with every decision, never with mere weighing.
CREATE TABLE review_item (
    id TEXT PRIMARY KEY,
    lang TEXT NOT NULL,
    text TEXT NOT NULL,
    predicted TEXT NOT NULL,
    confidence DOUBLE PRECISION NOT NULL,
    state TEXT NOT NULL,
    label TEXT NOT NULL,
    draft TEXT NOT NULL,
    revision BIGINT NOT NULL,
    uncertainty DOUBLE PRECISION NOT NULL,
    size BIGINT NOT NULL,
    cost DOUBLE PRECISION NOT NULL,
    own DOUBLE PRECISION NOT NULL,
    foreign_to DOUBLE PRECISION NOT NULL,
    density DOUBLE PRECISION NOT NULL,
    gain DOUBLE PRECISION NOT NULL,
    first_at BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    encoder TEXT NOT NULL,
    vector BYTEA NOT NULL
);
CREATE INDEX review_item_gain ON review_item (state, lang, gain);
CREATE INDEX review_item_changed ON review_item (changed_at);

-- The words of an item, each with its turn. outcome is what became of the reply to them.
CREATE TABLE review_turn (
    conversation TEXT NOT NULL,
    seq BIGINT NOT NULL,
    reply BIGINT NOT NULL,
    item TEXT NOT NULL,
    text TEXT NOT NULL,
    visitor TEXT NOT NULL,
    outcome TEXT NOT NULL,
    predicted TEXT NOT NULL,
    confidence DOUBLE PRECISION NOT NULL,
    uncertainty DOUBLE PRECISION NOT NULL,
    model TEXT NOT NULL,
    corpus TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (conversation, seq)
);
CREATE INDEX review_turn_item ON review_turn (item, at);

-- Who stands by which label of an item now.
CREATE TABLE review_vote (
    item TEXT NOT NULL,
    who TEXT NOT NULL,
    who_name TEXT NOT NULL,
    label TEXT NOT NULL,
    source TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (item, who)
);

-- All that was ever decided of an item. before is how it stood, as JSON, so that it can be taken back.
CREATE TABLE review_event (
    id TEXT PRIMARY KEY,
    item TEXT NOT NULL,
    revision BIGINT NOT NULL,
    at BIGINT NOT NULL,
    who TEXT NOT NULL,
    who_name TEXT NOT NULL,
    action TEXT NOT NULL,
    label TEXT NOT NULL,
    before TEXT NOT NULL
);
CREATE UNIQUE INDEX review_event_item ON review_event (item, revision);

-- As which version a conversation was last looked at.
CREATE TABLE review_seen (
    conversation TEXT PRIMARY KEY,
    version BIGINT NOT NULL
);

-- Topics that customers asked about and got no answer to; body is JSON, "draft" the id of the draft opened from it.
CREATE TABLE review_topic (
    id TEXT PRIMARY KEY,
    lang TEXT NOT NULL,
    place INTEGER NOT NULL,
    at BIGINT NOT NULL,
    draft TEXT NOT NULL,
    body TEXT NOT NULL
);
CREATE TABLE review_topic_conversation (
    topic TEXT NOT NULL,
    conversation TEXT NOT NULL,
    PRIMARY KEY (topic, conversation)
);
CREATE INDEX review_topic_by_conversation ON review_topic_conversation (conversation);

-- Intents that were added while reviewing, so that every node gives them to its own catalogue.
CREATE TABLE review_intent (
    intent TEXT PRIMARY KEY,
    title_en TEXT NOT NULL,
    title_zh TEXT NOT NULL,
    definition_en TEXT NOT NULL,
    definition_zh TEXT NOT NULL,
    added_by TEXT NOT NULL,
    at BIGINT NOT NULL
);

-- Which node looks for new items, and until when it is alone with that.
CREATE TABLE review_round (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    node TEXT NOT NULL,
    until BIGINT NOT NULL
);
INSERT INTO review_round (one, node, until) VALUES (1, '', 0);
