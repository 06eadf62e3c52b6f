-- 100 programmes of 40 people each, with three rounds, six speakers, three assignments and 120 works: for prmind bench learn.
SELECT setseed(0.42);
CREATE TEMP TABLE units AS SELECT id, row_number() OVER (ORDER BY slug) AS n FROM network.unit;
CREATE TEMP TABLE cohort AS SELECT n, gen_random_uuid() AS id FROM generate_series(1, 100) n;
CREATE TEMP TABLE pupil AS
SELECT c.n AS cohort, c.id AS programme, p AS n, gen_random_uuid() AS id,
    (SELECT id FROM units WHERE units.n = 1 + (c.n * 40 + p) % (SELECT count(*) FROM units)) AS unit
FROM cohort c, generate_series(1, 40) p;

INSERT INTO network.person (id, slug, name, unit, fictional)
SELECT id, 'bench-' || cohort || '-' || n, 'นายวัดผล รุ่นที่ ' || cohort || ' คนที่ ' || n, unit, true FROM pupil;
INSERT INTO network.membership (person, unit, role) SELECT id, unit, 'writer' FROM pupil;

INSERT INTO learning.programme (id, slug, unit, title, purpose, competencies, seats, audience, state, made_by, made_at, opened_at)
SELECT id, 'bench-' || n, (SELECT id FROM network.unit WHERE slug = 'ops-central'), 'โครงการวัดผล รุ่นที่ ' || n,
    'เล่าเรื่องพื้นที่ให้คนอยากตาม', '{message-fidelity,story,short-video}', 40, '{}', 'open',
    (SELECT id FROM network.person WHERE slug = 'manthana'), now() - interval '90 days', now() - interval '80 days' FROM cohort;
INSERT INTO learning.speaker (id, programme, position, name, post, about)
SELECT gen_random_uuid(), id, s, 'วิทยากรคนที่ ' || s, 'นักข่าว', '' FROM cohort, generate_series(1, 6) s;
INSERT INTO learning.round (id, programme, number, title, day, starts, ends, place, changed_at)
SELECT gen_random_uuid(), id, r, 'ครั้งที่ ' || r, current_date - 75 + 30 * (r - 1), '09:00', '16:00', 'ห้องประชุม', now()
FROM cohort, generate_series(1, 3) r;
INSERT INTO learning.session (id, round, position, starts, ends, title)
SELECT gen_random_uuid(), id, s, NULL, NULL, 'หัวข้อที่ ' || s FROM learning.round, generate_series(1, 4) s
WHERE programme IN (SELECT id FROM cohort);
INSERT INTO learning.enrolment (id, programme, person, unit, aim, state, since)
SELECT gen_random_uuid(), programme, id, unit, 'อยากเล่าเรื่องให้เป็น', 'enrolled', now() - interval '79 days' FROM pupil;
INSERT INTO learning.door (round, half, opened, closed)
SELECT id, half, day + time '08:30', day + time '16:00' FROM learning.round, unnest('{morning,afternoon}'::text[]) half
WHERE programme IN (SELECT id FROM cohort);
INSERT INTO learning.attendance (round, half, person, state, marked_by, at)
SELECT door.round, door.half, pupil.id, CASE WHEN random() < 0.9 THEN 'present' ELSE 'absent' END, pupil.id, door.opened
FROM learning.door JOIN learning.round ON round.id = door.round JOIN pupil ON pupil.programme = round.programme;
INSERT INTO learning.assignment (id, programme, number, title, text, criteria, due, made_by, made_at)
SELECT gen_random_uuid(), id, a, 'งานที่ ' || a, 'เผยแพร่หนึ่งชิ้น', '{ข้อเท็จจริงตรง,เห็นพื้นที่}', current_date - 70 + 25 * a,
    (SELECT id FROM network.person WHERE slug = 'manthana'), now() - interval '75 days' FROM cohort, generate_series(1, 3) a;
CREATE TEMP TABLE piece AS
SELECT gen_random_uuid() AS work, gen_random_uuid() AS release, assignment.id AS assignment, assignment.number,
    pupil.id AS person, pupil.unit, pupil.cohort, pupil.programme, pupil.n
FROM pupil JOIN learning.assignment ON assignment.programme = pupil.programme;
INSERT INTO publishing.release (id, slug, kind, state, unit, url, language, title, summary, text, published_at, updated_at, released_by)
SELECT release, 'bench-' || release, 'PASTED', 'LIVE', unit, 'https://example.org/' || release, 'th',
    'ของดีของพื้นที่ ชิ้นที่ ' || number, 'เล่าเรื่องมือช่าง',
    'ของดีของพื้นที่ ชิ้นที่ ' || number || E'\nเล่าเรื่องมือช่างและวัตถุดิบ\n' || repeat('ช่างปั้นทีละใบ แล้วเผาในเตาที่สืบทอดกันมา ', 20),
    now() - interval '40 days' + n * interval '1 hour', now() - interval '40 days', person FROM piece;
INSERT INTO learning.work (id, assignment, person, unit) SELECT work, assignment, person, unit FROM piece;
INSERT INTO learning.work_version (work, number, release, sha256, note, handed_in)
SELECT work, 1, release, '', 'อยากรู้ว่าเห็นภาพหรือไม่', now() - interval '39 days' FROM piece;
CREATE TEMP TABLE asked AS
SELECT piece.*, speaker.id AS speaker, gen_random_uuid() AS comment FROM piece
JOIN learning.speaker ON speaker.programme = piece.programme AND speaker.position = 1 + piece.n % 6 WHERE piece.number < 3;
INSERT INTO learning.advice_request (id, work, speaker, version, question, asked_at, answered_at)
SELECT gen_random_uuid(), work, speaker, 1, 'เปิดเรื่องอย่างไรดี', now() - interval '38 days',
    CASE WHEN number = 1 THEN now() - interval '35 days' END FROM asked;
INSERT INTO review.comment (id, subject, outsider_name, at, text, start_at, end_at, quotation)
SELECT comment, work, 'วิทยากร', now() - interval '36 days', 'ขึ้นต้นด้วยภาพมือช่าง', start_at, start_at + 17, 'เล่าเรื่องมือช่าง'
FROM asked JOIN (SELECT id, strpos(text, 'เล่าเรื่องมือช่าง') - 1 AS start_at FROM publishing.release) words ON words.id = asked.release
WHERE number = 1;
INSERT INTO learning.note (comment, work, speaker, version) SELECT comment, work, speaker, 1 FROM asked WHERE number = 1;
INSERT INTO learning.sign_off (work, speaker, version, at)
SELECT work, speaker, 1, now() - interval '35 days' FROM asked WHERE number = 1;
INSERT INTO measure.reading (id, subject, unit, age, metric, value, source, read_by, read_at)
SELECT gen_random_uuid(), release, unit, 'week', 'reach', 200 + n * 7, 'typed', person, now() - interval '30 days' FROM piece;
-- Half of those who were advised have handed in a second version since.
CREATE TEMP TABLE later AS SELECT asked.*, gen_random_uuid() AS newer FROM asked WHERE number = 1 AND n % 2 = 0;
INSERT INTO publishing.release (id, slug, kind, state, unit, url, language, title, summary, text, published_at, updated_at, released_by)
SELECT newer, 'bench-' || newer, 'PASTED', 'LIVE', unit, 'https://example.org/' || newer, 'th', 'ของดีของพื้นที่ ชิ้นที่ 1',
    'มือช่าง', E'ของดีของพื้นที่ ชิ้นที่ 1\nมือช่างคือของดี\nเล่าเรื่องมือช่างและวัตถุดิบ\n' || repeat('ช่างปั้นทีละใบ ', 40),
    now() - interval '30 days', now() - interval '30 days', person FROM later;
INSERT INTO learning.work_version (work, number, release, sha256, note, handed_in)
SELECT work, 2, newer, '', '', now() - interval '30 days' FROM later;
UPDATE review.comment SET start_at = words.start_at, end_at = words.start_at + 17 FROM later
JOIN (SELECT id, strpos(text, 'เล่าเรื่องมือช่าง') - 1 AS start_at FROM publishing.release) words ON words.id = later.newer
WHERE comment.id = later.comment;
ANALYZE;
