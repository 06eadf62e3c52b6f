-- Reviews by a second person, and comments that hang on words.

CREATE SCHEMA review;

CREATE TABLE review.review (
    id uuid PRIMARY KEY,
    subject_kind text NOT NULL,
    subject_id uuid NOT NULL,
    subject_title text NOT NULL,
    subject_url text NOT NULL,
    unit uuid NOT NULL REFERENCES network.unit (id),
    authors uuid[] NOT NULL,
    submitter uuid NOT NULL REFERENCES network.person (id),
    submitted timestamptz NOT NULL,
    note text,
    state text NOT NULL CHECK (state IN ('open', 'approved', 'changes-requested', 'withdrawn', 'debt', 'paid')),
    -- Why it went out before anybody else had read it; a debt always has one.
    emergency text CHECK (emergency IS NOT NULL OR state NOT IN ('debt', 'paid')),
    decided timestamptz,
    decided_by uuid REFERENCES network.person (id),
    words text,
    -- The second-person rule, held by the database too.
    CHECK (decided_by IS NULL OR (decided_by <> submitter AND NOT decided_by = ANY (authors)))
);
CREATE INDEX ON review.review (subject_id, submitted);
CREATE INDEX ON review.review (unit, submitted) WHERE state IN ('open', 'debt');
CREATE UNIQUE INDEX ON review.review (subject_id) WHERE state = 'open';

CREATE TABLE review.comment (
    id uuid PRIMARY KEY,
    subject uuid NOT NULL,
    author uuid NOT NULL REFERENCES network.person (id),
    at timestamptz NOT NULL,
    text text NOT NULL,
    start_at int NOT NULL,
    end_at int NOT NULL,
    quotation text NOT NULL,
    resolved timestamptz,
    resolved_by uuid REFERENCES network.person (id)
);
CREATE INDEX ON review.comment (subject, at);
