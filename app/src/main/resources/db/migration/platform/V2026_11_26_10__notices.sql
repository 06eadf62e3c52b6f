-- What people are told, and the outbox by which it leaves the house.

-- unit: for a group of that unit's people; null for one person, to whom alone it then is.
CREATE TABLE platform.notice (
    id uuid PRIMARY KEY,
    recipient uuid NOT NULL,
    unit uuid,
    kind text NOT NULL,
    occasion text NOT NULL,
    subject_kind text NOT NULL,
    subject_id uuid NOT NULL,
    subject_title text NOT NULL,
    subject_title_english text,
    url text NOT NULL,
    words text NOT NULL,
    by_person uuid,
    urgent boolean NOT NULL,
    at timestamptz NOT NULL,
    read_at timestamptz,
    UNIQUE (recipient, kind, occasion)
);
-- Every page counts what is unread.
CREATE INDEX ON platform.notice (recipient) WHERE read_at IS NULL;
CREATE INDEX ON platform.notice (recipient, at DESC);
CREATE INDEX ON platform.notice (subject_id) WHERE read_at IS NULL;
CREATE INDEX ON platform.notice (at);

-- One message that goes out: one notice at once, or several that were gathered for the same moment.
CREATE TABLE platform.dispatch (
    id uuid PRIMARY KEY,
    recipient uuid NOT NULL,
    unit uuid,
    transport text NOT NULL,
    gathered timestamptz,
    urgent boolean NOT NULL,
    due timestamptz NOT NULL,
    state text NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'refused', 'in-doubt', 'needless')),
    tries int NOT NULL DEFAULT 0,
    claimed timestamptz,
    ended timestamptz,
    UNIQUE (recipient, transport, gathered)
);
CREATE INDEX ON platform.dispatch (due) WHERE state = 'waiting';
CREATE INDEX ON platform.dispatch (claimed) WHERE state = 'sending';

CREATE TABLE platform.dispatch_notice (
    notice uuid NOT NULL REFERENCES platform.notice (id) ON DELETE CASCADE,
    transport text NOT NULL,
    dispatch uuid NOT NULL REFERENCES platform.dispatch (id) ON DELETE CASCADE,
    PRIMARY KEY (notice, transport)
);
CREATE INDEX ON platform.dispatch_notice (dispatch);

CREATE TABLE platform.notice_preference (
    person uuid PRIMARY KEY,
    quiet_from time NOT NULL,
    quiet_to time NOT NULL,
    quiet_weekends boolean NOT NULL,
    digest_at time NOT NULL,
    language text NOT NULL CHECK (language IN ('th', 'en'))
);
CREATE TABLE platform.notice_choice (
    person uuid NOT NULL,
    kind text NOT NULL,
    transport text NOT NULL,
    choice text NOT NULL CHECK (choice IN ('at-once', 'digest', 'in-app')),
    PRIMARY KEY (person, kind, transport)
);
