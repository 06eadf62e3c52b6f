-- Units, people and the roles that people hold at units.

CREATE SCHEMA network;

CREATE TABLE network.unit (
    id uuid PRIMARY KEY,
    slug text NOT NULL UNIQUE,
    parent uuid REFERENCES network.unit (id),
    second_parent uuid REFERENCES network.unit (id),
    kind text NOT NULL CHECK (kind IN ('ministry', 'department', 'division', 'agency', 'province-office')),
    name text NOT NULL,
    name_english text,
    abbr text,
    abbr_english text,
    province text,
    phone text,
    email text,
    website text,
    source text,
    colour smallint NOT NULL DEFAULT 0 CHECK (colour BETWEEN 0 AND 11),
    CHECK (parent <> id AND second_parent <> id)
);
CREATE INDEX ON network.unit (parent);

CREATE TABLE network.person (
    id uuid PRIMARY KEY,
    slug text NOT NULL UNIQUE,
    name text NOT NULL,
    name_english text,
    title text,
    email text UNIQUE,
    phone text,
    unit uuid NOT NULL REFERENCES network.unit (id),
    active boolean NOT NULL DEFAULT true,
    fictional boolean NOT NULL DEFAULT false,
    start boolean NOT NULL DEFAULT false,
    note_english text
);
CREATE INDEX ON network.person (unit);

CREATE TABLE network.membership (
    person uuid NOT NULL REFERENCES network.person (id),
    unit uuid NOT NULL REFERENCES network.unit (id),
    role text NOT NULL,
    from_day date,
    to_day date,
    PRIMARY KEY (person, unit, role),
    CHECK (from_day <= to_day)
);
CREATE INDEX ON network.membership (unit, role);

CREATE TABLE network.sign_in_link (
    hash text PRIMARY KEY,
    person uuid NOT NULL REFERENCES network.person (id),
    expires timestamptz NOT NULL,
    used timestamptz
);
