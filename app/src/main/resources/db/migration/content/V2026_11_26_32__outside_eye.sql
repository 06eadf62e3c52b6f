-- Who outside was asked about an edition, and which of its texts they were shown.

CREATE TABLE content.outside_eye (
    grant_id uuid PRIMARY KEY REFERENCES network.grant (id),
    edition uuid NOT NULL REFERENCES content.edition (id),
    note text NOT NULL,
    voice boolean NOT NULL,
    done timestamptz
);
CREATE INDEX ON content.outside_eye (edition);

CREATE TABLE content.outside_text (
    grant_id uuid NOT NULL REFERENCES content.outside_eye (grant_id),
    revision int NOT NULL,
    shown_at timestamptz NOT NULL,
    PRIMARY KEY (grant_id, revision)
);

ALTER TABLE content.revision DROP CONSTRAINT revision_cause_check;
ALTER TABLE content.revision ADD CHECK (cause IN ('start', 'author', 'idle', 'submit', 'shown'));
