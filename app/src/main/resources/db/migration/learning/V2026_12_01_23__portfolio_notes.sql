-- Whether what speakers said stands beside the works too.
ALTER TABLE learning.portfolio_link ADD COLUMN notes boolean NOT NULL DEFAULT false;
