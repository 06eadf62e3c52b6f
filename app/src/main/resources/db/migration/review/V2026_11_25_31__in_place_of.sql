-- In whose place the reviewer decided, where it was not by a role of their own.

ALTER TABLE review.review
    ADD COLUMN in_place_of uuid REFERENCES network.person (id),
    ADD COLUMN in_place_style text CHECK ((in_place_style IS NULL) = (in_place_of IS NULL)),
    -- Nobody's role approves what its holder wrote, whoever exercises it.
    ADD CHECK (in_place_of IS NULL OR (in_place_of <> submitter AND NOT in_place_of = ANY (authors)));
