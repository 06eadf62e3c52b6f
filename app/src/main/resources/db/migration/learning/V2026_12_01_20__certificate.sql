-- What a participant must have done for a certificate, and the certificates with everything as it stood at issue.

CREATE TABLE learning.certificate_rule (
    programme uuid PRIMARY KEY REFERENCES learning.programme (id),
    -- Of the half days that were held, in percent.
    attendance int NOT NULL CHECK (attendance BETWEEN 0 AND 100),
    -- How many works; null: one for each assignment.
    works int CHECK (works BETWEEN 0 AND 100),
    in_time boolean NOT NULL,
    sign_off boolean NOT NULL,
    -- Who signs on paper; empty: a line to sign above.
    signer text NOT NULL,
    signer_post text NOT NULL
);

CREATE TABLE learning.certificate (
    id uuid PRIMARY KEY,
    -- In the address of its public page; nobody guesses it.
    code text NOT NULL UNIQUE,
    programme uuid NOT NULL REFERENCES learning.programme (id),
    person uuid NOT NULL REFERENCES network.person (id),
    -- Counts those of a programme in a Buddhist year from 1; a number is never given twice.
    number int NOT NULL,
    year int NOT NULL,
    name text NOT NULL,
    name_english text,
    post text NOT NULL,
    unit_name text NOT NULL,
    unit_name_english text,
    title text NOT NULL,
    title_english text,
    holder uuid NOT NULL REFERENCES network.unit (id),
    holder_name text NOT NULL,
    holder_name_english text,
    competencies text[] NOT NULL,
    halves_attended int NOT NULL,
    halves_held int NOT NULL,
    -- Of the half days attended; null where the hours of one of them were never set.
    minutes int,
    signer text NOT NULL,
    signer_post text NOT NULL,
    issued_by uuid NOT NULL REFERENCES network.person (id),
    issued_at timestamptz NOT NULL,
    -- Why it was issued although something was missing.
    exception text,
    withdrawn_at timestamptz,
    withdrawn_by uuid REFERENCES network.person (id),
    withdrawn_why text,
    -- Whether the public page leads to the works; the holder says.
    shows_works boolean NOT NULL DEFAULT false,
    -- The place of its bit in the public list of those withdrawn.
    status_index int NOT NULL UNIQUE CHECK (status_index >= 0),
    UNIQUE (programme, year, number),
    CHECK ((withdrawn_at IS NULL) = (withdrawn_why IS NULL))
);
CREATE UNIQUE INDEX ON learning.certificate (programme, person) WHERE withdrawn_at IS NULL;
CREATE INDEX ON learning.certificate (person);

CREATE TABLE learning.certificate_round (
    certificate uuid NOT NULL REFERENCES learning.certificate (id) ON DELETE CASCADE,
    number int NOT NULL,
    title text NOT NULL,
    day date NOT NULL,
    PRIMARY KEY (certificate, number)
);

CREATE TABLE learning.certificate_work (
    certificate uuid NOT NULL REFERENCES learning.certificate (id) ON DELETE CASCADE,
    position int NOT NULL,
    work uuid NOT NULL REFERENCES learning.work (id),
    assignment text NOT NULL,
    title text NOT NULL,
    release uuid NOT NULL REFERENCES publishing.release (id),
    PRIMARY KEY (certificate, position)
);
