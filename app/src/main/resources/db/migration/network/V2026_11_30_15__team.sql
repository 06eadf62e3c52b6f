-- Teams of people from any units, with notes, tasks, files and linked work of their own; and who was named in words.

CREATE TABLE network.team (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    purpose text NOT NULL,
    made_by uuid NOT NULL REFERENCES network.person (id),
    made_at timestamptz NOT NULL,
    last_day date,
    ended timestamptz,
    ended_by uuid REFERENCES network.person (id),
    CHECK ((ended IS NULL) = (ended_by IS NULL))
);

-- last_day: for who is with the team for a while only, such as a stand-in.
CREATE TABLE network.team_member (
    team uuid NOT NULL REFERENCES network.team (id) ON DELETE CASCADE,
    person uuid NOT NULL REFERENCES network.person (id),
    coordinates boolean NOT NULL,
    since timestamptz NOT NULL,
    added_by uuid NOT NULL REFERENCES network.person (id),
    last_day date,
    PRIMARY KEY (team, person)
);
CREATE INDEX ON network.team_member (person);

-- text: empty once it was removed; who did and when stays.
CREATE TABLE network.team_note (
    id uuid PRIMARY KEY,
    team uuid NOT NULL REFERENCES network.team (id) ON DELETE CASCADE,
    author uuid NOT NULL REFERENCES network.person (id),
    at timestamptz NOT NULL,
    text text NOT NULL,
    answers uuid REFERENCES network.team_note (id) ON DELETE CASCADE,
    removed timestamptz,
    removed_by uuid REFERENCES network.person (id),
    CHECK ((removed IS NULL) = (removed_by IS NULL)),
    CHECK (removed IS NULL OR text = '')
);
CREATE INDEX ON network.team_note (team, at);
CREATE INDEX ON network.team_note (answers);

-- holder: null where nobody does it yet, or whoever did has left.
CREATE TABLE network.team_task (
    id uuid PRIMARY KEY,
    team uuid NOT NULL REFERENCES network.team (id) ON DELETE CASCADE,
    what text NOT NULL,
    holder uuid REFERENCES network.person (id),
    due date,
    made_by uuid NOT NULL REFERENCES network.person (id),
    made_at timestamptz NOT NULL,
    done timestamptz,
    done_by uuid REFERENCES network.person (id),
    CHECK ((done IS NULL) = (done_by IS NULL))
);
CREATE INDEX ON network.team_task (team, done);
CREATE INDEX ON network.team_task (holder) WHERE done IS NULL;

-- bytes: null once it was removed; name, who and when stay.
CREATE TABLE network.team_file (
    id uuid PRIMARY KEY,
    team uuid NOT NULL REFERENCES network.team (id) ON DELETE CASCADE,
    name text NOT NULL,
    media_type text NOT NULL,
    size bigint NOT NULL,
    bytes bytea,
    added_by uuid NOT NULL REFERENCES network.person (id),
    added_at timestamptz NOT NULL,
    removed timestamptz,
    removed_by uuid REFERENCES network.person (id),
    CHECK ((removed IS NULL) = (removed_by IS NULL)),
    CHECK ((removed IS NULL) = (bytes IS NOT NULL))
);
CREATE INDEX ON network.team_file (team, added_at);

CREATE TABLE network.team_link (
    id uuid PRIMARY KEY,
    team uuid NOT NULL REFERENCES network.team (id) ON DELETE CASCADE,
    url text NOT NULL,
    added_by uuid NOT NULL REFERENCES network.person (id),
    added_at timestamptz NOT NULL,
    UNIQUE (team, url)
);

-- words: the note or comment in which somebody was named; form: as it stands there.
CREATE TABLE network.naming (
    words uuid NOT NULL,
    person uuid NOT NULL REFERENCES network.person (id),
    form text NOT NULL,
    PRIMARY KEY (words, person, form)
);
CREATE INDEX ON network.naming (person);
