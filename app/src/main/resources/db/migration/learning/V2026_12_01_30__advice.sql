-- Advice throughout: who asks whom, what was said on which words, office hours and pairs.

-- What opens a speaker's queue to them, sealed: letters that remind them carry it again.
CREATE TABLE learning.speaker_link (
    speaker uuid PRIMARY KEY REFERENCES learning.speaker (id),
    grant_id uuid NOT NULL REFERENCES network.grant (id),
    token bytea NOT NULL
);

CREATE TABLE learning.advice_request (
    id uuid PRIMARY KEY,
    work uuid NOT NULL REFERENCES learning.work (id),
    speaker uuid NOT NULL REFERENCES learning.speaker (id),
    -- Of the work when it was asked.
    version int NOT NULL,
    question text NOT NULL,
    asked_at timestamptz NOT NULL,
    answered_at timestamptz,
    -- Taken back by who asked.
    ended_at timestamptz,
    nudged_at timestamptz
);
CREATE UNIQUE INDEX ON learning.advice_request (work, speaker) WHERE answered_at IS NULL AND ended_at IS NULL;
CREATE INDEX ON learning.advice_request (speaker) WHERE ended_at IS NULL;
CREATE INDEX ON learning.advice_request (work);

-- What is beside a comment on a work: on which version it was said, at which second of the clip, and which version closed it.
CREATE TABLE learning.note (
    comment uuid PRIMARY KEY REFERENCES review.comment (id) ON DELETE CASCADE,
    work uuid NOT NULL REFERENCES learning.work (id),
    speaker uuid NOT NULL REFERENCES learning.speaker (id),
    version int NOT NULL,
    second int CHECK (second BETWEEN 0 AND 86399),
    closed_by int
);
CREATE INDEX ON learning.note (work);

-- A speaker says that a work is what was asked for.
CREATE TABLE learning.sign_off (
    work uuid PRIMARY KEY REFERENCES learning.work (id),
    speaker uuid NOT NULL REFERENCES learning.speaker (id),
    version int NOT NULL,
    at timestamptz NOT NULL
);

-- Time that a speaker offers to talk.
CREATE TABLE learning.office_hour (
    id uuid PRIMARY KEY,
    speaker uuid NOT NULL REFERENCES learning.speaker (id),
    starts timestamptz NOT NULL,
    minutes int NOT NULL CHECK (minutes BETWEEN 10 AND 240),
    -- A room or the address of a call.
    place text NOT NULL,
    withdrawn_at timestamptz,
    UNIQUE (speaker, starts)
);

-- Never deleted: what was talked about before is not lost with the next booking.
CREATE TABLE learning.booking (
    id uuid PRIMARY KEY,
    office_hour uuid NOT NULL REFERENCES learning.office_hour (id),
    person uuid NOT NULL REFERENCES network.person (id),
    work uuid REFERENCES learning.work (id),
    about text NOT NULL,
    booked_at timestamptz NOT NULL,
    cancelled_at timestamptz
);
CREATE UNIQUE INDEX ON learning.booking (office_hour) WHERE cancelled_at IS NULL;
CREATE INDEX ON learning.booking (person);

-- A participant and a speaker who go the way together, where they wish so.
CREATE TABLE learning.pair (
    id uuid PRIMARY KEY,
    programme uuid NOT NULL REFERENCES learning.programme (id),
    person uuid NOT NULL REFERENCES network.person (id),
    speaker uuid NOT NULL REFERENCES learning.speaker (id),
    goal text NOT NULL,
    made_at timestamptz NOT NULL,
    ended_at timestamptz,
    -- What became of the goal, in the participant's words.
    outcome text NOT NULL DEFAULT ''
);
CREATE UNIQUE INDEX ON learning.pair (programme, person) WHERE ended_at IS NULL;
