-- A thing under review may be known by another title in English.
ALTER TABLE review.review ADD COLUMN subject_title_english text;
