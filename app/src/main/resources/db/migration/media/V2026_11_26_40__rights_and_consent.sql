-- By what leave a picture is used and until when, consents of the people shown, and how it looks, for finding doubles.

ALTER TABLE media.picture ADD COLUMN licence text
    CHECK (licence IN ('own', 'permission', 'cc-by', 'cc-by-sa', 'public-domain', 'other'));
ALTER TABLE media.picture ADD COLUMN usable_until date;
-- 64 bits of its low frequencies; null where it was added before they were counted.
ALTER TABLE media.picture ADD COLUMN look bigint;
-- What is known about it, spelt as search compares it.
ALTER TABLE media.picture ADD COLUMN sought text;
UPDATE media.picture SET sought = lower(concat_ws(' ', alt, alt_english, credit, basis_note, file_name));
ALTER TABLE media.picture ALTER COLUMN sought SET NOT NULL;
CREATE INDEX ON media.picture (usable_until) WHERE usable_until IS NOT NULL;

CREATE TABLE media.consent (
    id uuid PRIMARY KEY,
    picture uuid NOT NULL REFERENCES media.picture (id),
    name text NOT NULL,
    purpose text NOT NULL,
    given_on date NOT NULL,
    until date CHECK (until >= given_on),
    kept_at text NOT NULL,
    added_by uuid NOT NULL REFERENCES network.person (id),
    added_at timestamptz NOT NULL,
    withdrawn timestamptz,
    withdrawn_by uuid REFERENCES network.person (id),
    CHECK ((withdrawn IS NULL) = (withdrawn_by IS NULL))
);
CREATE INDEX ON media.consent (picture);
