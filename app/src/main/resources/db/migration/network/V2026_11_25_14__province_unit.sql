-- A province, to which the offices in it answer besides their own ministry.

ALTER TABLE network.unit DROP CONSTRAINT unit_kind_check;
ALTER TABLE network.unit ADD CONSTRAINT unit_kind_check
    CHECK (kind IN ('ministry', 'department', 'division', 'agency', 'province-office', 'province'));
