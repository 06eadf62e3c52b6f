-- Leave to advise on the works of a programme, for its speakers.
ALTER TABLE network.grant DROP CONSTRAINT grant_act_check, ADD CHECK (act IN ('comment', 'advise'));
