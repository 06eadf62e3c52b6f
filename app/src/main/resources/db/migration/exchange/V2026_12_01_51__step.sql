-- Looking after what is written in the exchange: reports, and what moderators and writers did about them.

CREATE TABLE exchange.step (
    id uuid PRIMARY KEY,
    post uuid NOT NULL REFERENCES exchange.post (id),
    -- The post itself, or one of its answers.
    words uuid NOT NULL,
    act text NOT NULL CHECK (act IN ('report', 'keep', 'hide', 'restore', 'reply')),
    by_person uuid NOT NULL REFERENCES network.person (id),
    at timestamptz NOT NULL,
    why text NOT NULL,
    -- Of a report: when a moderator decided on it.
    settled timestamptz
);
CREATE INDEX ON exchange.step (post, at);
-- Everybody's page counts what waits for moderators.
CREATE INDEX ON exchange.step (at) WHERE act = 'report' AND settled IS NULL;
-- Who reports the same words twice has said nothing new.
CREATE UNIQUE INDEX ON exchange.step (words, by_person) WHERE act = 'report' AND settled IS NULL;
