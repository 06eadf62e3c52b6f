-- Releases: the one record of public text, own, imported or pasted, and what they state of the briefs' facts.

CREATE SCHEMA publishing;

CREATE TABLE publishing.release (
    id uuid PRIMARY KEY,
    slug text NOT NULL UNIQUE,
    kind text NOT NULL CHECK (kind IN ('OWN', 'IMPORTED', 'PASTED')),
    state text NOT NULL CHECK (state IN ('SCHEDULED', 'LIVE', 'WITHDRAWN', 'SUPERSEDED')),
    unit uuid REFERENCES network.unit (id),
    edition uuid UNIQUE,
    document uuid,
    source_name text,
    source_id text UNIQUE,
    category text,
    url text,
    language text NOT NULL CHECK (language IN ('th', 'en')),
    title text NOT NULL,
    summary text NOT NULL,
    text text NOT NULL,
    body_html text,
    places text[] NOT NULL DEFAULT '{}',
    topics text[] NOT NULL DEFAULT '{}',
    audiences text[] NOT NULL DEFAULT '{}',
    briefs text[] NOT NULL DEFAULT '{}',
    pictures uuid[] NOT NULL DEFAULT '{}',
    published_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    released_by uuid,
    correction text,
    supersedes uuid REFERENCES publishing.release (id),
    superseded_by uuid REFERENCES publishing.release (id),
    withdrawal text,
    -- The transaction that wrote the row last: whoever keeps something made from releases reads what was written since.
    changed xid8 NOT NULL DEFAULT pg_current_xact_id(),
    CHECK (kind <> 'OWN' OR (edition IS NOT NULL AND document IS NOT NULL AND unit IS NOT NULL)),
    CHECK (kind <> 'IMPORTED' OR source_id IS NOT NULL),
    CHECK (kind <> 'PASTED' OR (url IS NOT NULL AND unit IS NOT NULL)),
    CHECK ((state = 'WITHDRAWN') = (withdrawal IS NOT NULL)),
    CHECK ((state = 'SUPERSEDED') = (superseded_by IS NOT NULL))
);
CREATE INDEX ON publishing.release (changed);
CREATE INDEX ON publishing.release (published_at DESC, id) WHERE state = 'LIVE';
CREATE INDEX ON publishing.release (unit, published_at DESC);
CREATE INDEX ON publishing.release (document) WHERE document IS NOT NULL;
CREATE INDEX ON publishing.release USING gin (pictures) WHERE kind = 'OWN';
CREATE INDEX ON publishing.release USING gin (topics);
CREATE INDEX ON publishing.release USING gin (audiences);
CREATE INDEX ON publishing.release USING gin (briefs);

CREATE FUNCTION publishing.release_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.changed := pg_current_xact_id();
    RETURN NEW;
END $$;
CREATE TRIGGER release_changed BEFORE UPDATE ON publishing.release
    FOR EACH ROW EXECUTE FUNCTION publishing.release_changed();

-- A release that was read against a version of a brief; its statements stand below.
CREATE TABLE publishing.reading (
    release uuid NOT NULL REFERENCES publishing.release (id) ON DELETE CASCADE,
    brief text NOT NULL,
    version int NOT NULL,
    PRIMARY KEY (brief, release)
);
CREATE INDEX ON publishing.reading (release);

CREATE TABLE publishing.statement (
    release uuid NOT NULL REFERENCES publishing.release (id) ON DELETE CASCADE,
    brief text NOT NULL,
    fact text NOT NULL,
    version int NOT NULL,
    verdict text NOT NULL CHECK (verdict IN ('RIGHT', 'OUTDATED', 'CONTRADICTED')),
    value text NOT NULL,
    sentence text NOT NULL,
    value_start int NOT NULL,
    value_end int NOT NULL
);
CREATE INDEX ON publishing.statement (brief, fact, verdict);
CREATE INDEX ON publishing.statement (release, brief);
