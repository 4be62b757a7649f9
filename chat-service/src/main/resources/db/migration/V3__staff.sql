-- Who works here, how they sign in, what was done. One SQL for SQLite and PostgreSQL: text ids, times as milliseconds
-- since 1970, JSON as text, flags as 0 and 1.

-- Grows with every change below that other nodes must take over at once.
CREATE TABLE identity_revision (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    revision BIGINT NOT NULL
);
INSERT INTO identity_revision (one, revision) VALUES (1, 1);

CREATE TABLE staff (
    id TEXT PRIMARY KEY,
    email TEXT NOT NULL,
    -- The address in lower case, so that nobody gets two accounts by another spelling.
    email_key TEXT NOT NULL,
    name TEXT NOT NULL,
    picture TEXT,
    role TEXT NOT NULL,
    languages TEXT NOT NULL,
    capacity INTEGER NOT NULL,
    active INTEGER NOT NULL,
    -- Access tokens carry it; those of an earlier version are void.
    version BIGINT NOT NULL,
    password_hash TEXT,
    -- Set where the password is a one-time one: until when it may be used, once, to set another.
    one_time_until BIGINT,
    -- Issuer and subject at the identity provider, separated by a blank.
    oidc_subject TEXT,
    created_at BIGINT NOT NULL,
    last_login_at BIGINT
);
CREATE UNIQUE INDEX staff_email ON staff (email_key);
CREATE UNIQUE INDEX staff_oidc ON staff (oidc_subject);

CREATE TABLE team (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    intents TEXT NOT NULL,
    languages TEXT NOT NULL
);
CREATE UNIQUE INDEX team_name ON team (name_key);

CREATE TABLE team_member (
    team TEXT NOT NULL REFERENCES team (id),
    staff TEXT NOT NULL REFERENCES staff (id),
    PRIMARY KEY (team, staff)
);

-- One sign-in on one device: the family of its refresh tokens.
CREATE TABLE staff_session (
    id TEXT PRIMARY KEY,
    staff TEXT NOT NULL REFERENCES staff (id),
    address TEXT NOT NULL,
    started_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE INDEX staff_session_staff ON staff_session (staff);
CREATE INDEX staff_session_ended ON staff_session (ended_at);

CREATE TABLE refresh_token (
    hash TEXT PRIMARY KEY,
    session TEXT NOT NULL REFERENCES staff_session (id),
    expires_at BIGINT NOT NULL,
    used_at BIGINT
);
CREATE INDEX refresh_token_session ON refresh_token (session);

-- Customers' tokens of the host site that count no longer: those of a subject issued before a time, or ('*') of anybody.
CREATE TABLE customer_revocation (
    subject TEXT PRIMARY KEY,
    issued_before BIGINT NOT NULL
);

-- Never changed and never deleted from by the application. Ids sort by time.
CREATE TABLE audit (
    id TEXT PRIMARY KEY,
    at BIGINT NOT NULL,
    who TEXT NOT NULL,
    who_name TEXT NOT NULL,
    address TEXT NOT NULL,
    action TEXT NOT NULL,
    target TEXT NOT NULL,
    detail TEXT NOT NULL
);
CREATE INDEX audit_who ON audit (who, id);
CREATE INDEX audit_action ON audit (action, id);
