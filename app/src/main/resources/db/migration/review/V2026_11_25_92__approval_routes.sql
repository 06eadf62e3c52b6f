-- Who approves what in which order: routes as units set them, the steps of each review, and every decision.

CREATE TABLE review.route (
    id uuid PRIMARY KEY,
    unit uuid NOT NULL REFERENCES network.unit (id),
    -- For which texts; null: for all.
    type text,
    topic text,
    -- The specialist's step that such words add to any route.
    sensitive text CHECK (sensitive IN ('royal', 'accused', 'political')),
    CHECK (sensitive IS NULL OR (type IS NULL AND topic IS NULL)),
    UNIQUE NULLS NOT DISTINCT (unit, type, topic, sensitive)
);

CREATE TABLE review.route_step (
    route uuid NOT NULL REFERENCES review.route (id) ON DELETE CASCADE,
    number int NOT NULL CHECK (number BETWEEN 1 AND 3),
    name text NOT NULL,
    name_english text,
    who text NOT NULL CHECK (who IN ('own', 'parent', 'second-parent', 'unit', 'people')),
    unit uuid REFERENCES network.unit (id) CHECK ((unit IS NOT NULL) = (who = 'unit')),
    people uuid[] NOT NULL CHECK ((cardinality(people) > 0) = (who = 'people')),
    everybody boolean NOT NULL,
    days int NOT NULL CHECK (days BETWEEN 1 AND 30),
    PRIMARY KEY (route, number)
);

CREATE TABLE review.step (
    review uuid NOT NULL REFERENCES review.review (id),
    number int NOT NULL,
    -- Null for the one step of offices that set no route.
    name text,
    name_english text,
    unit uuid NOT NULL REFERENCES network.unit (id),
    people uuid[] NOT NULL DEFAULT '{}',
    everybody boolean NOT NULL DEFAULT false,
    days int NOT NULL DEFAULT 2,
    sensitive text,
    started timestamptz,
    done timestamptz CHECK (done IS NULL OR started IS NOT NULL),
    PRIMARY KEY (review, number)
);
CREATE INDEX ON review.step (review) WHERE started IS NOT NULL AND done IS NULL;

CREATE TABLE review.decision (
    id uuid PRIMARY KEY,
    review uuid NOT NULL,
    step int NOT NULL,
    person uuid NOT NULL REFERENCES network.person (id),
    in_place_of uuid REFERENCES network.person (id),
    in_place_style text CHECK ((in_place_style IS NULL) = (in_place_of IS NULL)),
    approved boolean NOT NULL,
    at timestamptz NOT NULL,
    words text,
    -- Given on paper or in LINE, and written down here by somebody with a photograph of it.
    medium text CHECK (medium IN ('paper', 'line')),
    given_on date CHECK ((given_on IS NULL) = (medium IS NULL)),
    recorded_by uuid REFERENCES network.person (id) CHECK ((recorded_by IS NULL) = (medium IS NULL)),
    confirmed timestamptz,
    contested timestamptz,
    FOREIGN KEY (review, step) REFERENCES review.step (review, number)
);
CREATE INDEX ON review.decision (review);
CREATE INDEX ON review.decision (person) WHERE medium IS NOT NULL AND confirmed IS NULL AND contested IS NULL;

CREATE TABLE review.evidence (
    decision uuid PRIMARY KEY REFERENCES review.decision (id),
    jpeg bytea NOT NULL
);

-- The second-person rule for every step, held by the database too.
CREATE FUNCTION review.second_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM review.review r WHERE r.id = NEW.review AND (
            NEW.person = r.submitter OR NEW.person = ANY (r.authors)
            OR NEW.in_place_of = r.submitter OR NEW.in_place_of = ANY (r.authors))) THEN
        RAISE EXCEPTION 'nobody decides about what they wrote or submitted' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER second_person BEFORE INSERT OR UPDATE ON review.decision
    FOR EACH ROW EXECUTE FUNCTION review.second_person();

INSERT INTO review.step (review, number, unit, started, done)
    SELECT id, 1, unit, submitted, CASE WHEN state IN ('approved', 'paid') THEN decided END FROM review.review;
INSERT INTO review.decision (id, review, step, person, in_place_of, in_place_style, approved, at, words)
    SELECT gen_random_uuid(), id, 1, decided_by, in_place_of, in_place_style, state IN ('approved', 'paid'), decided, words
    FROM review.review WHERE decided_by IS NOT NULL;
