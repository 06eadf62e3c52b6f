-- LINE Official Accounts of units, and who is connected to them. What LINE calls people and groups by is sealed.

CREATE SCHEMA channel;

CREATE TABLE channel.line_account (
    id uuid PRIMARY KEY,
    unit uuid NOT NULL UNIQUE,
    secret bytea NOT NULL,
    token bytea NOT NULL,
    name text NOT NULL,
    basic_id text NOT NULL,
    set_by uuid NOT NULL,
    set_at timestamptz NOT NULL,
    checked_at timestamptz NOT NULL,
    trouble text CHECK (trouble IN ('token', 'quota')),
    quota bigint,
    used bigint
);

CREATE TABLE channel.line_person (
    person uuid PRIMARY KEY,
    account uuid NOT NULL REFERENCES channel.line_account (id) ON DELETE CASCADE,
    line_user bytea NOT NULL,
    line_user_hash text NOT NULL,
    since timestamptz NOT NULL,
    blocked_at timestamptz,
    UNIQUE (account, line_user_hash)
);

CREATE TABLE channel.line_group (
    id uuid PRIMARY KEY,
    unit uuid NOT NULL,
    account uuid NOT NULL REFERENCES channel.line_account (id) ON DELETE CASCADE,
    line_group bytea NOT NULL,
    line_group_hash text NOT NULL,
    since timestamptz NOT NULL,
    kinds text[] NOT NULL,
    UNIQUE (account, line_group_hash)
);
CREATE INDEX ON channel.line_group (unit);

-- Typed once into a chat, they tell who somebody there is. Only a keyed hash of each is kept.
CREATE TABLE channel.line_code (
    hash text PRIMARY KEY,
    account uuid NOT NULL REFERENCES channel.line_account (id) ON DELETE CASCADE,
    person uuid NOT NULL,
    unit uuid,
    expires timestamptz NOT NULL
);

-- What LINE has told, so that what it tells again is not done again.
CREATE TABLE channel.line_event (
    account uuid NOT NULL REFERENCES channel.line_account (id) ON DELETE CASCADE,
    event text NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (account, event)
);
CREATE INDEX ON channel.line_event (at);
