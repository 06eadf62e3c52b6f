-- Wishes to be erased, and what came of them.

CREATE TABLE network.erasure (
    id uuid PRIMARY KEY,
    person uuid NOT NULL REFERENCES network.person (id),
    asked timestamptz NOT NULL,
    words text,
    decided timestamptz,
    decided_by uuid REFERENCES network.person (id),
    outcome text CHECK (outcome IN ('erased', 'refused')),
    reason text,
    CHECK (decided_by <> person),
    CHECK ((outcome IS NULL) = (decided IS NULL))
);
CREATE UNIQUE INDEX ON network.erasure (person) WHERE outcome IS NULL;
CREATE INDEX ON network.erasure (person, asked);
