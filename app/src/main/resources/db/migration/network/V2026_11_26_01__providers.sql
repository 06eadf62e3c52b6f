-- Accounts at providers that prove who somebody is, and the second proof that we ask for ourselves.

-- A keyed hash; the number itself is never kept.
CREATE TABLE network.citizen_number (
    hash text PRIMARY KEY,
    person uuid NOT NULL UNIQUE REFERENCES network.person (id)
);

CREATE TABLE network.provider_account (
    provider text NOT NULL,
    subject_hash text NOT NULL,
    person uuid NOT NULL REFERENCES network.person (id),
    made timestamptz NOT NULL,
    used timestamptz NOT NULL,
    PRIMARY KEY (provider, subject_hash),
    UNIQUE (person, provider)
);

CREATE TABLE network.code_app (
    person uuid PRIMARY KEY REFERENCES network.person (id),
    secret bytea NOT NULL,
    made timestamptz NOT NULL,
    -- The thirty seconds whose code was used last: none is used twice.
    used_step bigint NOT NULL
);

CREATE TABLE network.recovery_code (
    hash text PRIMARY KEY,
    person uuid NOT NULL REFERENCES network.person (id)
);
CREATE INDEX ON network.recovery_code (person);
