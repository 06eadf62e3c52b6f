-- Whether what somebody learned in programmes stands in what they show.
ALTER TABLE learning.portfolio_link ADD COLUMN gains boolean NOT NULL DEFAULT false;
