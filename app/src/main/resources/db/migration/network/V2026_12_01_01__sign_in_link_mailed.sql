-- Whether the link went to the person's own address, rather than through an operator's hands.
ALTER TABLE network.sign_in_link ADD COLUMN mailed boolean NOT NULL DEFAULT false;
