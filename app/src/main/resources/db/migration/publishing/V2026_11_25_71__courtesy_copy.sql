-- What a unit released, for the people of its second parent to know of.

CREATE TABLE publishing.courtesy_copy (
    release uuid NOT NULL REFERENCES publishing.release (id),
    unit uuid NOT NULL REFERENCES network.unit (id),
    sent timestamptz NOT NULL,
    noted timestamptz,
    noted_by uuid REFERENCES network.person (id),
    PRIMARY KEY (release, unit),
    CHECK ((noted IS NULL) = (noted_by IS NULL))
);
CREATE INDEX ON publishing.courtesy_copy (unit, sent) WHERE noted IS NULL;
