-- Documents, their editions with the working text, revisions that never change, and what belongs to them.

CREATE SCHEMA content;

CREATE TABLE content.topic (
    slug text PRIMARY KEY,
    position int NOT NULL,
    name text NOT NULL,
    name_english text NOT NULL,
    words text[] NOT NULL
);

CREATE TABLE content.document (
    id uuid PRIMARY KEY,
    unit uuid NOT NULL REFERENCES network.unit (id),
    slug text UNIQUE,
    started_by uuid NOT NULL REFERENCES network.person (id),
    started_at timestamptz NOT NULL
);
CREATE INDEX ON content.document (unit);

CREATE TABLE content.edition (
    id uuid PRIMARY KEY,
    document uuid NOT NULL REFERENCES content.document (id),
    number int NOT NULL,
    type text NOT NULL,
    language text NOT NULL CHECK (language IN ('th', 'en')),
    state text NOT NULL CHECK (state IN ('draft', 'changes-requested', 'in-review', 'approved', 'scheduled', 'released',
        'withdrawn', 'superseded')),
    state_since timestamptz NOT NULL,
    title text NOT NULL,
    summary text NOT NULL,
    body jsonb NOT NULL,
    text text NOT NULL,
    version bigint NOT NULL,
    place text,
    topics text[] NOT NULL,
    audiences text[] NOT NULL,
    briefs text[] NOT NULL,
    pictures uuid[] NOT NULL,
    supersedes uuid REFERENCES content.edition (id),
    correction text,
    started_by uuid NOT NULL REFERENCES network.person (id),
    started_at timestamptz NOT NULL,
    saved_by uuid NOT NULL REFERENCES network.person (id),
    saved_at timestamptz NOT NULL,
    UNIQUE (document, number)
);
CREATE INDEX ON content.edition (state, state_since);
CREATE INDEX ON content.edition USING gin (briefs);
CREATE INDEX ON content.edition USING gin (pictures);
CREATE INDEX ON content.edition (saved_by);

-- Everybody who wrote in an edition: none of them may approve it.
CREATE TABLE content.author (
    edition uuid NOT NULL REFERENCES content.edition (id),
    person uuid NOT NULL REFERENCES network.person (id),
    since timestamptz NOT NULL,
    PRIMARY KEY (edition, person)
);

CREATE TABLE content.revision (
    edition uuid NOT NULL REFERENCES content.edition (id),
    number int NOT NULL,
    author uuid NOT NULL REFERENCES network.person (id),
    cut_at timestamptz NOT NULL,
    cause text NOT NULL CHECK (cause IN ('start', 'author', 'idle', 'submit')),
    title text NOT NULL,
    body jsonb NOT NULL,
    text text NOT NULL,
    PRIMARY KEY (edition, number)
);

CREATE FUNCTION content.revision_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a revision never changes';
END $$;
CREATE TRIGGER revision_immutable BEFORE UPDATE OR DELETE ON content.revision
    FOR EACH ROW EXECUTE FUNCTION content.revision_immutable();

-- Why a finding was left as it is, in the writer's words.
CREATE TABLE content.reason (
    edition uuid NOT NULL REFERENCES content.edition (id),
    finding text NOT NULL,
    reason text NOT NULL,
    given_by uuid NOT NULL REFERENCES network.person (id),
    given_at timestamptz NOT NULL,
    PRIMARY KEY (edition, finding)
);
