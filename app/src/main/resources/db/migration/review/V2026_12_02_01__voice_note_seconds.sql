-- How long somebody speaks, as their browser measured it: files that browsers record do not say it. Null where it is not known.
ALTER TABLE review.voice_note ADD COLUMN seconds int CHECK (seconds BETWEEN 1 AND 3600);
