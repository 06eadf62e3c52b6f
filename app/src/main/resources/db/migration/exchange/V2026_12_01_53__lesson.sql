-- Of which lesson somebody's own work spoke, and which lessons were offered to them. Nobody but the person sees either.

CREATE TABLE exchange.lesson_need (
    person uuid NOT NULL REFERENCES network.person (id),
    -- Slug of a lesson.
    lesson text NOT NULL,
    -- The edition, and what was found in it or asked for, as a digest that tells nothing of the words.
    edition uuid NOT NULL,
    occasion uuid NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (person, lesson, edition, occasion)
);
CREATE INDEX ON exchange.lesson_need (at);

CREATE TABLE exchange.lesson_offer (
    person uuid NOT NULL REFERENCES network.person (id),
    lesson text NOT NULL,
    at timestamptz NOT NULL,
    opened timestamptz,
    put_away timestamptz,
    PRIMARY KEY (person, lesson)
);

-- Each week's summary is made once. monday: the day on which it goes out.
CREATE TABLE exchange.week (
    monday date PRIMARY KEY,
    made_at timestamptz NOT NULL
);
