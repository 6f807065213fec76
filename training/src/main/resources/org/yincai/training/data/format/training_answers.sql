-- What training may read: the answers that are evidence, of the learners whose use for training was agreed to.
-- A learner stands in training_consent as long as consent holds; who is deleted from it or from the journal is gone from the next training.
create table if not exists training_consent (
    tenant   text        not null,
    learner  text        not null,
    given_at timestamptz not null default now(),
    primary key (tenant, learner)
);

create or replace view training_answers as
select j.tenant, j.learner, j.seq, j.item, j.correct, j.at, j.active_ms, j.hints
from journal j join training_consent c using (tenant, learner)
where j.kind = 3 and j.evidence;
