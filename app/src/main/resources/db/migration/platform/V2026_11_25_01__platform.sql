-- What every module stands on: sessions, jobs, settings, audit.

CREATE TABLE platform.session (
    primary_id char(36) PRIMARY KEY,
    session_id char(36) NOT NULL UNIQUE,
    creation_time bigint NOT NULL,
    last_access_time bigint NOT NULL,
    max_inactive_interval int NOT NULL,
    expiry_time bigint NOT NULL,
    principal_name varchar(100)
);
CREATE INDEX ON platform.session (expiry_time);
CREATE INDEX ON platform.session (principal_name);

CREATE TABLE platform.session_attributes (
    session_primary_id char(36) NOT NULL REFERENCES platform.session (primary_id) ON DELETE CASCADE,
    attribute_name varchar(200) NOT NULL,
    attribute_bytes bytea NOT NULL,
    PRIMARY KEY (session_primary_id, attribute_name)
);

CREATE TABLE platform.scheduled_task (
    task_name text NOT NULL,
    task_instance text NOT NULL,
    task_data bytea,
    execution_time timestamptz NOT NULL,
    picked boolean NOT NULL,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint NOT NULL,
    priority smallint,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX ON platform.scheduled_task (execution_time);
CREATE INDEX ON platform.scheduled_task (last_heartbeat);
CREATE INDEX ON platform.scheduled_task (priority DESC, execution_time);

CREATE TABLE platform.setting (
    name text PRIMARY KEY,
    value text NOT NULL
);

-- Entries hold pseudonyms; erasing a person's row here makes their entries anonymous and leaves the chain whole.
CREATE TABLE platform.audit_pseudonym (
    person uuid PRIMARY KEY,
    pseudonym uuid NOT NULL UNIQUE
);

CREATE TABLE platform.audit_seal (
    id bigint PRIMARY KEY,
    at timestamptz NOT NULL,
    entries int NOT NULL,
    hash text NOT NULL
);

CREATE TABLE platform.audit_entry (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL,
    pseudonym uuid,
    unit uuid,
    action text NOT NULL,
    subject_kind text NOT NULL,
    subject_id uuid NOT NULL,
    subject_title text NOT NULL,
    detail text NOT NULL,
    seal bigint REFERENCES platform.audit_seal (id)
);
CREATE INDEX ON platform.audit_entry (subject_id, id);
CREATE INDEX ON platform.audit_entry (id) WHERE seal IS NULL;

CREATE FUNCTION platform.audit_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.seal IS NULL AND NEW.seal IS NOT NULL
        AND (to_jsonb(OLD) - 'seal') = (to_jsonb(NEW) - 'seal') THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'audit entries are only ever appended';
END $$;
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON platform.audit_entry
    FOR EACH ROW EXECUTE FUNCTION platform.audit_append_only();
