-- Accounts with a last day, and all that a person holds going to a successor on a day.

ALTER TABLE network.person ADD COLUMN last_day date;

CREATE TABLE network.handover (
    id uuid PRIMARY KEY,
    person uuid NOT NULL REFERENCES network.person (id),
    successor uuid NOT NULL REFERENCES network.person (id),
    day date NOT NULL,
    account_ends boolean NOT NULL,
    made_by uuid NOT NULL REFERENCES network.person (id),
    made_at timestamptz NOT NULL,
    -- When what lies on the desk went over; roles go by their own days.
    carried_out timestamptz,
    CHECK (person <> successor)
);
CREATE INDEX ON network.handover (successor);
CREATE UNIQUE INDEX ON network.handover (person) WHERE carried_out IS NULL;
