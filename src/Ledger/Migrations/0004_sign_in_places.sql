-- Counts by name and by where from, so that a stranger elsewhere does not lock the owner out; place_hash '' = from wherever. They live a day and are not moved.
DROP TABLE sign_in_failures;

CREATE TABLE sign_in_failures (
    name_hash TEXT NOT NULL,
    place_hash TEXT NOT NULL,
    failures BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    locked_until BIGINT NOT NULL,
    PRIMARY KEY (name_hash, place_hash)
);

CREATE INDEX sign_in_failures_by_time ON sign_in_failures (last_at);
