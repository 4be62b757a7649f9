-- What reviewed conversations teach: labelled texts, masked, each pointing to the words it came from. No visitor is ''.
-- state is active, held (an alarm wants a person's look), withdrawn (another label took its place) or erased (its text is '').
CREATE TABLE example (
    id TEXT PRIMARY KEY,
    lang TEXT NOT NULL,
    text TEXT NOT NULL,
    label TEXT NOT NULL,
    conversation TEXT NOT NULL,
    seq BIGINT NOT NULL,
    visitor TEXT NOT NULL,
    source TEXT NOT NULL,
    author TEXT NOT NULL,
    author_name TEXT NOT NULL,
    at BIGINT NOT NULL,
    state TEXT NOT NULL,
    reason TEXT NOT NULL
);
CREATE INDEX example_turn ON example (conversation, seq);
CREATE INDEX example_state ON example (state, lang, at);

-- Which versions of a model have seen which examples.
CREATE TABLE example_model (
    model TEXT NOT NULL,
    example TEXT NOT NULL,
    PRIMARY KEY (model, example)
);
CREATE INDEX example_model_example ON example_model (example);
