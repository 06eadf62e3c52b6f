-- Pictures; their files lie in the data folder under the name of their SHA-256.

CREATE SCHEMA media;

CREATE TABLE media.picture (
    id uuid PRIMARY KEY,
    unit uuid NOT NULL REFERENCES network.unit (id),
    sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    media_type text NOT NULL,
    width int NOT NULL CHECK (width > 0),
    height int NOT NULL CHECK (height > 0),
    file_name text NOT NULL,
    alt text NOT NULL,
    alt_english text NOT NULL,
    credit text NOT NULL,
    basis text CHECK (basis IN ('consent', 'public-event', 'no-people')),
    basis_note text NOT NULL,
    added_by uuid NOT NULL REFERENCES network.person (id),
    added_at timestamptz NOT NULL,
    UNIQUE (unit, sha256)
);
CREATE INDEX ON media.picture (unit, added_at);
