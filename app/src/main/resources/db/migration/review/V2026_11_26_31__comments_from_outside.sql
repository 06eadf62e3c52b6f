-- Comments by people without an account, answers to comments, and voice notes.

ALTER TABLE review.comment ALTER COLUMN author DROP NOT NULL;
ALTER TABLE review.comment ADD COLUMN outsider uuid REFERENCES network.grant (id);
ALTER TABLE review.comment ADD COLUMN outsider_name text;
ALTER TABLE review.comment ADD COLUMN answers uuid REFERENCES review.comment (id);
ALTER TABLE review.comment ADD CHECK ((author IS NULL) <> (outsider IS NULL));
ALTER TABLE review.comment ADD CHECK ((outsider IS NULL) = (outsider_name IS NULL));
CREATE INDEX ON review.comment (outsider) WHERE outsider IS NOT NULL;

CREATE TABLE review.voice_note (
    comment uuid PRIMARY KEY REFERENCES review.comment (id),
    media_type text NOT NULL,
    bytes bytea NOT NULL
);
