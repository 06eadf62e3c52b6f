-- Who takes part in a programme, and who was there.

CREATE TABLE learning.quota (
    programme uuid NOT NULL REFERENCES learning.programme (id),
    unit uuid NOT NULL REFERENCES network.unit (id),
    seats int NOT NULL CHECK (seats BETWEEN 1 AND 1000),
    PRIMARY KEY (programme, unit)
);

CREATE TABLE learning.enrolment (
    id uuid PRIMARY KEY,
    programme uuid NOT NULL REFERENCES learning.programme (id),
    person uuid NOT NULL REFERENCES network.person (id),
    -- Where they worked when they asked.
    unit uuid NOT NULL REFERENCES network.unit (id),
    -- What they hope for, in their own words; may be empty.
    aim text NOT NULL,
    state text NOT NULL CHECK (state IN ('asked', 'waiting', 'enrolled', 'declined', 'left')),
    since timestamptz NOT NULL,
    decided_by uuid REFERENCES network.person (id),
    why text NOT NULL DEFAULT '',
    UNIQUE (programme, person)
);
CREATE INDEX ON learning.enrolment (person);
CREATE INDEX ON learning.enrolment (unit) WHERE state = 'asked';

-- Half a day of a round at which people check in. The door opens once, and may be closed and opened again.
CREATE TABLE learning.door (
    round uuid NOT NULL REFERENCES learning.round (id),
    half text NOT NULL CHECK (half IN ('morning', 'afternoon')),
    opened timestamptz NOT NULL,
    closed timestamptz,
    PRIMARY KEY (round, half)
);

CREATE TABLE learning.attendance (
    round uuid NOT NULL REFERENCES learning.round (id),
    half text NOT NULL CHECK (half IN ('morning', 'afternoon')),
    person uuid NOT NULL REFERENCES network.person (id),
    -- Early: checked in before the door was open; it counts as soon as it opens.
    state text NOT NULL CHECK (state IN ('early', 'present', 'absent')),
    why text NOT NULL DEFAULT '',
    -- By whom: themselves by the code of the room, or staff by the list.
    marked_by uuid NOT NULL REFERENCES network.person (id),
    at timestamptz NOT NULL,
    PRIMARY KEY (round, half, person)
);
CREATE INDEX ON learning.attendance (person);
