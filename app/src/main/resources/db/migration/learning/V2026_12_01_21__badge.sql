-- The one key with which this house signs badges, its private half sealed.

CREATE TABLE learning.badge_key (
    one int PRIMARY KEY DEFAULT 1 CHECK (one = 1),
    sealed bytea NOT NULL,
    made_at timestamptz NOT NULL
);
