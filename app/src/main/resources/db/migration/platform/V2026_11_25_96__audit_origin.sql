-- From where a change was made, as far as may be kept: the network, not the single address.

ALTER TABLE platform.audit_entry ADD COLUMN origin text;
CREATE INDEX ON platform.audit_entry (unit, id);
CREATE INDEX ON platform.audit_entry (pseudonym, id);
