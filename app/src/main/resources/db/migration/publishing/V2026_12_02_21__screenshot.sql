-- What a post elsewhere looked like when it was recorded: its pictures, which no words hold. Never changed.

CREATE TABLE publishing.screenshot (
    id uuid PRIMARY KEY,
    release uuid NOT NULL REFERENCES publishing.release (id),
    number int NOT NULL,
    -- Of the picture as it is kept, without what the camera wrote.
    sha256 text NOT NULL,
    jpeg bytea NOT NULL,
    UNIQUE (release, number)
);
