-- Pictures on their way here in pieces. How much of one has come is the length of its file below uploads/ in the data folder.

CREATE TABLE media.upload (
    id uuid PRIMARY KEY,
    person uuid NOT NULL REFERENCES network.person (id),
    unit uuid NOT NULL REFERENCES network.unit (id),
    file_name text NOT NULL,
    length bigint NOT NULL CHECK (length > 0),
    expires timestamptz NOT NULL,
    picture uuid REFERENCES media.picture (id) ON DELETE SET NULL
);
CREATE INDEX ON media.upload (person);
CREATE INDEX ON media.upload (expires);
