-- Leave for somebody without an account to do one thing with one thing, until a moment. Of the link only a keyed hash is kept.

CREATE TABLE network.grant (
    id uuid PRIMARY KEY,
    act text NOT NULL CHECK (act IN ('comment')),
    subject_kind text NOT NULL,
    subject_id uuid NOT NULL,
    subject_title text NOT NULL,
    subject_url text NOT NULL,
    unit uuid NOT NULL REFERENCES network.unit (id),
    -- Who it is for, as the person who asked calls them.
    name text NOT NULL,
    hash text NOT NULL UNIQUE,
    made_by uuid NOT NULL REFERENCES network.person (id),
    made_at timestamptz NOT NULL,
    until timestamptz NOT NULL CHECK (until > made_at),
    withdrawn timestamptz,
    withdrawn_by uuid REFERENCES network.person (id),
    opened timestamptz,
    -- When its end was written into the audit trail; null again when it is extended.
    ended timestamptz,
    CHECK ((withdrawn IS NULL) = (withdrawn_by IS NULL))
);
CREATE INDEX ON network.grant (subject_id);
CREATE INDEX ON network.grant (made_by);
