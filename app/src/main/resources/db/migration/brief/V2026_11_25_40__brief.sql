-- Briefs with their versions, the people register, and what offices answer to a brief.

CREATE SCHEMA brief;

CREATE TABLE brief.brief (
    id uuid PRIMARY KEY,
    slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 80),
    owner_unit uuid NOT NULL REFERENCES network.unit (id),
    kind text NOT NULL CHECK (kind IN ('policy', 'event', 'situation')),
    created timestamptz NOT NULL,
    created_by uuid NOT NULL REFERENCES network.person (id)
);
CREATE INDEX ON brief.brief (owner_unit);

CREATE TABLE brief.brief_version (
    brief uuid NOT NULL REFERENCES brief.brief (id),
    version int NOT NULL CHECK (version > 0),
    state text NOT NULL CHECK (state IN ('draft', 'in-review', 'live', 'superseded')),
    content jsonb NOT NULL,
    authors uuid[] NOT NULL,
    -- Counts the saves of a draft, so that of two people who edit it the second is told.
    edit int NOT NULL DEFAULT 1,
    updated timestamptz NOT NULL,
    updated_by uuid NOT NULL REFERENCES network.person (id),
    published timestamptz,
    PRIMARY KEY (brief, version),
    CHECK ((state IN ('live', 'superseded')) = (published IS NOT NULL))
);
CREATE UNIQUE INDEX ON brief.brief_version (brief) WHERE state = 'live';
CREATE UNIQUE INDEX ON brief.brief_version (brief) WHERE state IN ('draft', 'in-review');

-- A published version is never altered; only its place in the row of versions may change.
CREATE FUNCTION brief.version_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.published IS NULL THEN
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    END IF;
    IF TG_OP = 'UPDATE' AND (to_jsonb(OLD) - 'state') = (to_jsonb(NEW) - 'state') THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'a published version of a brief is never altered';
END $$;
CREATE TRIGGER version_immutable BEFORE UPDATE OR DELETE ON brief.brief_version
    FOR EACH ROW EXECUTE FUNCTION brief.version_immutable();

CREATE TABLE brief.letter_scan (
    brief uuid NOT NULL REFERENCES brief.brief (id),
    version int NOT NULL,
    name text NOT NULL,
    type text NOT NULL CHECK (type IN ('application/pdf', 'image/jpeg', 'image/png')),
    bytes bytea NOT NULL,
    uploaded timestamptz NOT NULL,
    PRIMARY KEY (brief, version)
);

CREATE TABLE brief.addressee (
    brief uuid NOT NULL REFERENCES brief.brief (id),
    unit uuid NOT NULL REFERENCES network.unit (id),
    since timestamptz NOT NULL,
    PRIMARY KEY (brief, unit)
);
CREATE INDEX ON brief.addressee (unit);

CREATE TABLE brief.acknowledgement (
    brief uuid NOT NULL REFERENCES brief.brief (id),
    unit uuid NOT NULL REFERENCES network.unit (id),
    version int NOT NULL,
    person uuid NOT NULL REFERENCES network.person (id),
    at timestamptz NOT NULL,
    line text NOT NULL,
    result text,
    result_by uuid REFERENCES network.person (id),
    result_at timestamptz,
    PRIMARY KEY (brief, unit),
    CHECK ((result IS NULL) = (result_at IS NULL))
);
CREATE INDEX ON brief.acknowledgement (unit);

CREATE TABLE brief.challenge (
    id uuid PRIMARY KEY,
    brief uuid NOT NULL REFERENCES brief.brief (id),
    unit uuid NOT NULL REFERENCES network.unit (id),
    person uuid NOT NULL REFERENCES network.person (id),
    at timestamptz NOT NULL,
    -- Id of the fact in the brief that is doubted; null for a question about the whole.
    fact text,
    text text NOT NULL,
    answer text,
    answered_by uuid REFERENCES network.person (id),
    answered_at timestamptz,
    CHECK ((answer IS NULL) = (answered_at IS NULL))
);
CREATE INDEX ON brief.challenge (brief, at);

CREATE TABLE brief.overlay (
    brief uuid NOT NULL REFERENCES brief.brief (id),
    unit uuid NOT NULL REFERENCES network.unit (id),
    facts jsonb NOT NULL,
    messages jsonb NOT NULL,
    updated timestamptz NOT NULL,
    updated_by uuid NOT NULL REFERENCES network.person (id),
    PRIMARY KEY (brief, unit)
);

CREATE TABLE brief.register_person (
    id uuid PRIMARY KEY,
    slug text NOT NULL UNIQUE,
    honorifics text[] NOT NULL,
    name text NOT NULL,
    name_english text,
    short_forms text[] NOT NULL,
    updated timestamptz NOT NULL
);

CREATE TABLE brief.register_post (
    person uuid NOT NULL REFERENCES brief.register_person (id),
    number int NOT NULL,
    position text NOT NULL,
    position_english text,
    unit uuid REFERENCES network.unit (id),
    from_day date,
    to_day date,
    acting boolean NOT NULL DEFAULT false,
    source text,
    PRIMARY KEY (person, number),
    CHECK (from_day <= to_day)
);

-- Rises with every change of what texts are checked by. Numbers come from a sequence, so that one that was rolled back
-- never returns with other content.
CREATE SEQUENCE brief.generation_number;
CREATE TABLE brief.generation (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    number bigint NOT NULL
);
INSERT INTO brief.generation (number) VALUES (nextval('brief.generation_number'));
