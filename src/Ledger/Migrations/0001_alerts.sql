-- Plain SQL that SQLite and PostgreSQL both run. Moments are milliseconds since 1970 UTC, money is in fen, yes and no are 1 and 0.

-- Companies that have or had an alert, so that a scope is a condition of the query and not a filter after it.
CREATE TABLE enterprises (
    enterprise_id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    town TEXT NOT NULL,
    industry TEXT NOT NULL,
    headcount BIGINT NULL,
    chair_id TEXT NOT NULL,
    mediator_id TEXT NOT NULL,
    chair_notice TEXT NOT NULL
);

CREATE TABLE alerts (
    alert_id TEXT NOT NULL PRIMARY KEY,
    enterprise_id TEXT NOT NULL REFERENCES enterprises (enterprise_id),
    topic TEXT NOT NULL,
    episode TEXT NOT NULL,
    raised_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    level TEXT NOT NULL,
    score DOUBLE PRECISION NOT NULL,
    threshold_version BIGINT NOT NULL,
    cleared BIGINT NOT NULL,
    -- Told to the district desk alone: the town does not see it.
    desk_only BIGINT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    evidence TEXT NOT NULL,
    withheld TEXT NULL,
    released_at BIGINT NULL,
    acknowledged_at BIGINT NULL,
    acknowledged_by TEXT NULL,
    assigned_to TEXT NULL,
    answer TEXT NULL,
    resolved_at BIGINT NULL,
    finding TEXT NULL,
    workers BIGINT NULL,
    fen BIGINT NULL,
    mediated BIGINT NULL,
    outcome_note TEXT NULL
);

CREATE INDEX alerts_by_change ON alerts (changed_at);
CREATE INDEX alerts_by_enterprise ON alerts (enterprise_id);

-- Every transition as it was decided. A row is never changed.
CREATE TABLE steps (
    step_no BIGINT NOT NULL PRIMARY KEY,
    alert_id TEXT NOT NULL REFERENCES alerts (alert_id),
    transition TEXT NOT NULL,
    at BIGINT NOT NULL,
    level TEXT NOT NULL,
    score DOUBLE PRECISION NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    evidence TEXT NULL,
    made_by TEXT NULL,
    note TEXT NULL,
    UNIQUE (alert_id, transition, at, level)
);

-- What people did. act_id is derived from who did it and the key they sent, so that a repeated tap is one act.
CREATE TABLE acts (
    act_id TEXT NOT NULL PRIMARY KEY,
    alert_id TEXT NOT NULL REFERENCES alerts (alert_id),
    at BIGINT NOT NULL,
    made_by TEXT NOT NULL,
    kind TEXT NOT NULL,
    note TEXT NULL,
    to_officer TEXT NULL,
    answer TEXT NULL,
    finding TEXT NULL,
    workers BIGINT NULL,
    fen BIGINT NULL,
    mediated BIGINT NULL
);

CREATE INDEX acts_by_alert ON acts (alert_id, at);

-- The outbox, and the inbox: one row a recipient and transport. Addresses stay in the officers' file.
CREATE TABLE deliveries (
    delivery_id TEXT NOT NULL PRIMARY KEY,
    alert_id TEXT NOT NULL REFERENCES alerts (alert_id),
    step_no BIGINT NOT NULL REFERENCES steps (step_no),
    officer_id TEXT NOT NULL,
    transport TEXT NOT NULL,
    reason TEXT NOT NULL,
    state TEXT NOT NULL,
    state_reason TEXT NULL,
    attempts BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    due_at BIGINT NULL,
    delivered_at BIGINT NULL,
    answer TEXT NULL,
    answer_note TEXT NULL,
    answered_at BIGINT NULL
);

CREATE INDEX deliveries_due ON deliveries (state, due_at);
CREATE INDEX deliveries_by_alert ON deliveries (alert_id);
CREATE INDEX deliveries_by_officer ON deliveries (officer_id, transport, created_at);
