-- The ways in: passkeys, and computers that ask to be let in.

CREATE TABLE network.passkey (
    id text PRIMARY KEY,
    person uuid NOT NULL REFERENCES network.person (id),
    public_key bytea NOT NULL,
    signature_count bigint NOT NULL,
    transports text NOT NULL,
    backup_eligible boolean NOT NULL,
    backup_state boolean NOT NULL,
    label text NOT NULL,
    made timestamptz NOT NULL,
    used timestamptz NOT NULL,
    -- What the device said when it made the key; the check of each use starts from it.
    attestation_object bytea NOT NULL,
    client_data bytea NOT NULL
);
CREATE INDEX ON network.passkey (person);

CREATE TABLE network.computer (
    id uuid PRIMARY KEY,
    code text NOT NULL UNIQUE,
    -- Who alone may let it in; null: whoever scans the code.
    wanted uuid REFERENCES network.person (id),
    agent text NOT NULL,
    address text NOT NULL,
    asked timestamptz NOT NULL,
    expires timestamptz NOT NULL,
    let_in uuid REFERENCES network.person (id),
    shared boolean NOT NULL DEFAULT true,
    refused boolean NOT NULL DEFAULT false
);
CREATE INDEX ON network.computer (expires);

-- Tries that are counted against guessing, by a keyed hash of who or where.
CREATE TABLE network.try (
    hash text NOT NULL,
    at timestamptz NOT NULL
);
CREATE INDEX ON network.try (hash, at);
CREATE INDEX ON network.try (at);
