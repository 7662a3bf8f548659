-- Nothing here opens a door by itself: passwords are hashed, ids of sessions, links and tokens are SHA-256 of random ones, TOTP secrets are sealed.

CREATE TABLE accounts (
    name TEXT NOT NULL PRIMARY KEY,
    display_name TEXT NOT NULL,
    role TEXT NOT NULL,
    officer_id TEXT NOT NULL,
    town TEXT NOT NULL,
    password_hash TEXT NULL,
    totp_secret TEXT NULL,
    totp_pending TEXT NULL,
    -- The last time step whose code was taken: no code counts twice.
    totp_step BIGINT NOT NULL,
    disabled BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL
);

CREATE TABLE sessions (
    session_hash TEXT NOT NULL PRIMARY KEY,
    account_name TEXT NOT NULL REFERENCES accounts (name),
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL
);

CREATE INDEX sessions_by_account ON sessions (account_name);

CREATE TABLE sign_in_links (
    link_hash TEXT NOT NULL PRIMARY KEY,
    account_name TEXT NOT NULL REFERENCES accounts (name),
    expires_at BIGINT NOT NULL
);

-- By hash of the name typed, whether there is such an account or not: the answer tells nobody which names exist.
CREATE TABLE sign_in_failures (
    name_hash TEXT NOT NULL PRIMARY KEY,
    failures BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    locked_until BIGINT NOT NULL
);

CREATE TABLE tokens (
    token_id TEXT NOT NULL PRIMARY KEY,
    token_hash TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    label TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    created_by TEXT NOT NULL
);
