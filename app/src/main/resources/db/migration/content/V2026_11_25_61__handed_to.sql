-- Who goes on with an edition that somebody left; empty again as soon as anybody writes in it.

ALTER TABLE content.edition ADD COLUMN handed_to uuid REFERENCES network.person (id);
CREATE INDEX ON content.edition (handed_to) WHERE handed_to IS NOT NULL;
