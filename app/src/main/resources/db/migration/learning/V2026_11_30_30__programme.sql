-- The programme: rounds with sessions, who speaks in them, and what is handed out.

CREATE SCHEMA IF NOT EXISTS learning;

CREATE TABLE learning.programme (
    id uuid PRIMARY KEY,
    slug text NOT NULL UNIQUE,
    -- Who holds it.
    unit uuid NOT NULL REFERENCES network.unit (id),
    title text NOT NULL,
    title_english text,
    purpose text NOT NULL,
    purpose_english text,
    competencies text[] NOT NULL,
    seats int NOT NULL CHECK (seats BETWEEN 1 AND 1000),
    -- Whose people may sign up, with all beneath.
    audience uuid[] NOT NULL,
    enrol_until date,
    state text NOT NULL CHECK (state IN ('draft', 'open', 'ended')),
    copied_from uuid REFERENCES learning.programme (id),
    made_by uuid NOT NULL REFERENCES network.person (id),
    made_at timestamptz NOT NULL,
    opened_at timestamptz,
    -- Where its facts come from, in the demo ministry.
    source text
);
CREATE INDEX ON learning.programme (unit);

CREATE TABLE learning.speaker (
    id uuid PRIMARY KEY,
    programme uuid NOT NULL REFERENCES learning.programme (id),
    position int NOT NULL,
    name text NOT NULL,
    post text NOT NULL,
    about text NOT NULL,
    email text,
    -- Where they work here themselves.
    person uuid REFERENCES network.person (id)
);
CREATE INDEX ON learning.speaker (programme);

CREATE TABLE learning.round (
    id uuid PRIMARY KEY,
    programme uuid NOT NULL REFERENCES learning.programme (id),
    number int NOT NULL,
    title text NOT NULL,
    day date NOT NULL,
    -- Null while the hours are not known.
    starts time,
    ends time CHECK (ends > starts),
    place text NOT NULL,
    online_url text,
    -- Rises with each change that somebody's calendar must learn of (RFC 5545, 3.8.7.4).
    sequence int NOT NULL DEFAULT 0,
    changed_at timestamptz NOT NULL,
    cancelled timestamptz,
    cancelled_why text,
    UNIQUE (programme, number),
    CHECK ((cancelled IS NULL) = (cancelled_why IS NULL)),
    CHECK ((starts IS NULL) = (ends IS NULL))
);

CREATE TABLE learning.session (
    id uuid PRIMARY KEY,
    round uuid NOT NULL REFERENCES learning.round (id) ON DELETE CASCADE,
    position int NOT NULL,
    starts time,
    ends time CHECK (ends > starts),
    title text NOT NULL,
    speaker uuid REFERENCES learning.speaker (id),
    UNIQUE (round, position),
    CHECK ((starts IS NULL) = (ends IS NULL))
);

CREATE TABLE learning.handout (
    id uuid PRIMARY KEY,
    round uuid NOT NULL REFERENCES learning.round (id) ON DELETE CASCADE,
    title text NOT NULL,
    url text,
    media_type text,
    bytes bytea,
    added_by uuid NOT NULL REFERENCES network.person (id),
    added_at timestamptz NOT NULL,
    CHECK ((url IS NULL) = (bytes IS NOT NULL)),
    CHECK ((bytes IS NULL) = (media_type IS NULL))
);
CREATE INDEX ON learning.handout (round);
