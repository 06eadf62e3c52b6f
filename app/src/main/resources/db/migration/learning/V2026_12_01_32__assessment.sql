-- What a programme brought: knowledge before and after, one's own view of oneself, what was thought of each session, and
-- whether the work has changed three and six months later.

CREATE TABLE learning.question (
    id uuid PRIMARY KEY,
    programme uuid NOT NULL REFERENCES learning.programme (id),
    position int NOT NULL,
    competency text NOT NULL,
    text text NOT NULL,
    choices text[] NOT NULL CHECK (cardinality(choices) BETWEEN 2 AND 6),
    -- Of the choices, counted from 0.
    answer int NOT NULL,
    UNIQUE (programme, position)
);

CREATE TABLE learning.sitting (
    programme uuid NOT NULL REFERENCES learning.programme (id),
    person uuid NOT NULL REFERENCES network.person (id),
    stage text NOT NULL CHECK (stage IN ('before', 'after')),
    at timestamptz NOT NULL,
    PRIMARY KEY (programme, person, stage)
);

CREATE TABLE learning.answer (
    programme uuid NOT NULL,
    person uuid NOT NULL,
    stage text NOT NULL,
    question uuid NOT NULL REFERENCES learning.question (id),
    choice int NOT NULL,
    PRIMARY KEY (programme, person, stage, question),
    FOREIGN KEY (programme, person, stage) REFERENCES learning.sitting (programme, person, stage) ON DELETE CASCADE
);

-- Both asked at the end: who has learned more sees that they knew less than they thought.
CREATE TABLE learning.self_rating (
    programme uuid NOT NULL REFERENCES learning.programme (id),
    person uuid NOT NULL REFERENCES network.person (id),
    competency text NOT NULL,
    before int NOT NULL CHECK (before BETWEEN 1 AND 5),
    now int NOT NULL CHECK (now BETWEEN 1 AND 5),
    PRIMARY KEY (programme, person, competency)
);

CREATE TABLE learning.reaction (
    round uuid NOT NULL REFERENCES learning.round (id),
    -- No reference: a session that is taken out of the plan later was still held as it was thought of.
    session uuid NOT NULL,
    title text NOT NULL,
    person uuid NOT NULL REFERENCES network.person (id),
    useful int NOT NULL CHECK (useful BETWEEN 1 AND 5),
    clear int NOT NULL CHECK (clear BETWEEN 1 AND 5),
    comment text NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (session, person)
);
CREATE INDEX ON learning.reaction (round);

-- The head of office says what has become of it.
CREATE TABLE learning.follow_up (
    programme uuid NOT NULL REFERENCES learning.programme (id),
    person uuid NOT NULL REFERENCES network.person (id),
    months int NOT NULL CHECK (months IN (3, 6)),
    applies boolean NOT NULL,
    comment text NOT NULL,
    head uuid NOT NULL REFERENCES network.person (id),
    at timestamptz NOT NULL,
    PRIMARY KEY (programme, person, months)
);
