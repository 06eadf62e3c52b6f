-- Who holds whose role in their place between two days, and every role held either way.

CREATE TABLE network.stand_in (
    id uuid PRIMARY KEY,
    unit uuid NOT NULL REFERENCES network.unit (id),
    role text NOT NULL,
    absent uuid NOT NULL REFERENCES network.person (id),
    standing uuid NOT NULL REFERENCES network.person (id),
    style text NOT NULL CHECK (style IN ('acting', 'on-behalf')),
    from_day date NOT NULL,
    to_day date NOT NULL,
    CHECK (from_day <= to_day),
    CHECK (absent <> standing)
);
CREATE INDEX ON network.stand_in (standing);
CREATE INDEX ON network.stand_in (absent);
CREATE INDEX ON network.stand_in (unit, role);

CREATE VIEW network.role_held AS
    SELECT person, unit, role, from_day, to_day, NULL::uuid AS absent, NULL::text AS style FROM network.membership
    UNION ALL
    SELECT standing, unit, role, from_day, to_day, absent, style FROM network.stand_in;
