-- What participants are asked to do between the rounds, and the published work with which they answer.

CREATE TABLE learning.assignment (
    id uuid PRIMARY KEY,
    programme uuid NOT NULL REFERENCES learning.programme (id),
    number int NOT NULL,
    title text NOT NULL,
    text text NOT NULL,
    -- What a good answer has, one line each.
    criteria text[] NOT NULL,
    due date NOT NULL,
    made_by uuid NOT NULL REFERENCES network.person (id),
    made_at timestamptz NOT NULL,
    UNIQUE (programme, number)
);

CREATE TABLE learning.work (
    id uuid PRIMARY KEY,
    assignment uuid NOT NULL REFERENCES learning.assignment (id),
    person uuid NOT NULL REFERENCES network.person (id),
    unit uuid NOT NULL REFERENCES network.unit (id),
    UNIQUE (assignment, person)
);
CREATE INDEX ON learning.work (person);

-- Each version is a text that is public, frozen as a release; a later one answers what was said of the one before.
CREATE TABLE learning.work_version (
    work uuid NOT NULL REFERENCES learning.work (id),
    number int NOT NULL,
    release uuid NOT NULL REFERENCES publishing.release (id),
    -- SHA-256 of title and text as they stood when it was handed in.
    sha256 text NOT NULL,
    -- What the officer tried and wants to hear about.
    note text NOT NULL,
    handed_in timestamptz NOT NULL,
    PRIMARY KEY (work, number)
);
