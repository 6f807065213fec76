-- The newest answers to an item, for its statistics: about 7 bytes an answer.
create index journal_item on journal (tenant, item, at) where kind = 3 and evidence;
