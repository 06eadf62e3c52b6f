-- Where the network talks: questions, experiences, how-tos and tools, with answers and thanks.

CREATE SCHEMA IF NOT EXISTS exchange;

CREATE TABLE exchange.post (
    id uuid PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('question', 'experience', 'how-to', 'tool')),
    title text NOT NULL,
    -- Of an experience: what was tried.
    text text NOT NULL,
    -- Of an experience: what happened; else empty.
    outcome text NOT NULL,
    -- Where a tool is found.
    url text,
    topic text REFERENCES content.topic (slug),
    channel text,
    province text,
    release uuid REFERENCES publishing.release (id),
    author uuid NOT NULL REFERENCES network.person (id),
    unit uuid NOT NULL REFERENCES network.unit (id),
    at timestamptz NOT NULL,
    changed timestamptz,
    -- When anything was last said here.
    moved timestamptz NOT NULL,
    accepted uuid,
    accepted_at timestamptz,
    closed timestamptz,
    withdrawn timestamptz,
    hidden timestamptz,
    hidden_by uuid REFERENCES network.person (id),
    hidden_why text,
    -- Every word of it and of its answers, as search compares them; and the whole, for words that were cut otherwise.
    words text[] NOT NULL,
    folded text NOT NULL,
    CHECK ((hidden IS NULL) = (hidden_by IS NULL) AND (hidden IS NULL) = (hidden_why IS NULL)),
    CHECK ((accepted IS NULL) = (accepted_at IS NULL))
);
CREATE INDEX ON exchange.post (moved DESC);
CREATE INDEX ON exchange.post (author);
CREATE INDEX ON exchange.post USING gin (words);

CREATE TABLE exchange.answer (
    id uuid PRIMARY KEY,
    post uuid NOT NULL REFERENCES exchange.post (id),
    text text NOT NULL,
    author uuid NOT NULL REFERENCES network.person (id),
    unit uuid NOT NULL REFERENCES network.unit (id),
    at timestamptz NOT NULL,
    changed timestamptz,
    withdrawn timestamptz,
    hidden timestamptz,
    hidden_by uuid REFERENCES network.person (id),
    hidden_why text,
    CHECK ((hidden IS NULL) = (hidden_by IS NULL) AND (hidden IS NULL) = (hidden_why IS NULL))
);
CREATE INDEX ON exchange.answer (post, at);
CREATE INDEX ON exchange.answer (author);

ALTER TABLE exchange.post ADD FOREIGN KEY (accepted) REFERENCES exchange.answer (id);

-- What stood there before it was changed; words: the post or the answer.
CREATE TABLE exchange.wording (
    words uuid NOT NULL,
    number int NOT NULL,
    title text NOT NULL,
    text text NOT NULL,
    outcome text NOT NULL,
    until timestamptz NOT NULL,
    PRIMARY KEY (words, number)
);

-- words: the post or the answer for which somebody thanks.
CREATE TABLE exchange.thanks (
    words uuid NOT NULL,
    person uuid NOT NULL REFERENCES network.person (id),
    post uuid NOT NULL REFERENCES exchange.post (id),
    at timestamptz NOT NULL,
    PRIMARY KEY (words, person)
);
CREATE INDEX ON exchange.thanks (post);
CREATE INDEX ON exchange.thanks (person);
