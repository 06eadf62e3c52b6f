-- Links by which an officer shows some of their works and certificates to whom they like.

CREATE TABLE learning.portfolio_link (
    id uuid PRIMARY KEY,
    person uuid NOT NULL REFERENCES network.person (id),
    -- For whom, as the officer calls them.
    name text NOT NULL,
    hash text NOT NULL UNIQUE,
    works uuid[] NOT NULL,
    certificates uuid[] NOT NULL,
    readings boolean NOT NULL,
    made_at timestamptz NOT NULL,
    -- Null: until it is taken back.
    until timestamptz,
    withdrawn_at timestamptz
);
CREATE INDEX ON learning.portfolio_link (person);
