-- Figures also come from a file that a channel gives away.
ALTER TABLE measure.reading DROP CONSTRAINT reading_source_check,
    ADD CONSTRAINT reading_source_check CHECK (source IN ('typed', 'screenshot', 'sheet'));
