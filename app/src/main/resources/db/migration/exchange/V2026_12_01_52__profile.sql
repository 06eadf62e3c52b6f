-- What somebody says of themselves to the network. found: others find them by it; off until they turn it on.

CREATE TABLE exchange.profile (
    person uuid PRIMARY KEY REFERENCES network.person (id),
    found boolean NOT NULL,
    -- Codes of competencies.
    skills text[] NOT NULL,
    words text NOT NULL,
    -- Slugs of the topics that they follow; empty: all.
    topics text[] NOT NULL
);
