-- Comments that came along with a file: by whoever the file says, who has no account and no leave here.
ALTER TABLE review.comment DROP CONSTRAINT comment_check;
ALTER TABLE review.comment DROP CONSTRAINT comment_check1;
ALTER TABLE review.comment ADD CHECK ((author IS NULL) = (outsider_name IS NOT NULL));
ALTER TABLE review.comment ADD CHECK (outsider IS NULL OR outsider_name IS NOT NULL);
