-- The first day of each person: since when it is shown, whether they put it away, and what they ticked off themselves.

CREATE TABLE platform.tour (
    person uuid PRIMARY KEY,
    began timestamptz NOT NULL,
    put_away timestamptz
);

CREATE TABLE platform.tour_step (
    person uuid NOT NULL REFERENCES platform.tour (person) ON DELETE CASCADE,
    step text NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (person, step)
);
