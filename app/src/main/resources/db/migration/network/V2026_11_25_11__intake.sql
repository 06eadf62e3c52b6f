-- Tables of people and units as somebody sent them, until they are taken over or a day has passed.

CREATE TABLE network.intake (
    id uuid PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('people', 'units')),
    file_name text NOT NULL,
    sent_by uuid NOT NULL REFERENCES network.person (id),
    sent_at timestamptz NOT NULL,
    content bytea NOT NULL
);
CREATE INDEX ON network.intake (sent_at);
