-- What a published text reached, read at fixed ages, with who read it and where.

CREATE SCHEMA IF NOT EXISTS measure;

CREATE TABLE measure.reading (
    id uuid PRIMARY KEY,
    -- The release that was read.
    subject uuid NOT NULL,
    unit uuid NOT NULL REFERENCES network.unit (id),
    age text NOT NULL CHECK (age IN ('day', 'week', 'month')),
    metric text NOT NULL CHECK (metric IN ('reach', 'reactions', 'shares', 'comments')),
    value bigint NOT NULL CHECK (value >= 0),
    source text NOT NULL CHECK (source IN ('typed', 'screenshot')),
    screenshot uuid,
    read_by uuid NOT NULL REFERENCES network.person (id),
    read_at timestamptz NOT NULL,
    UNIQUE (subject, age, metric)
);
CREATE INDEX ON measure.reading (unit, age, metric);

CREATE TABLE measure.screenshot (
    id uuid PRIMARY KEY,
    subject uuid NOT NULL,
    bytes bytea NOT NULL
);
CREATE INDEX ON measure.screenshot (subject);
