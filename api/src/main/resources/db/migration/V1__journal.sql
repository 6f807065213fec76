-- Keyed by tenant and learner throughout, with a sequence per learner, so that it can be distributed by learner.
create table journal (
    tenant      text        not null,
    learner     text        not null,
    seq         bigint      not null check (seq > 0),
    event       text        not null,
    kind        smallint    not null, -- 1 session started, 2 item offered, 3 answer given, 4 hint given, 5 session finished
    at          timestamptz not null,
    received_at timestamptz not null default now(),
    digest      bigint      not null, -- of what was sent: the same event with another digest is a conflict
    session     text,
    item        text,
    correct     boolean     not null,
    evidence    boolean     not null,
    active_ms   integer     not null,
    hints       smallint    not null,
    body        text,                 -- what the columns above do not hold, JSON
    reply       text,                 -- the reply first given, JSON
    primary key (tenant, learner, seq),
    unique (tenant, learner, event)
);

create unique index journal_session on journal (tenant, session) where kind = 1;

create function journal_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the journal is append-only';
end $$;

create trigger journal_append_only before update on journal
    for each statement execute function journal_is_append_only();

create table class (
    tenant  text     not null,
    class   text     not null,
    school  text     not null,
    grade   smallint not null,
    name_zh text     not null,
    name_en text     not null,
    primary key (tenant, class)
);

create table roster (
    tenant  text not null,
    learner text not null,
    class   text not null,
    primary key (tenant, learner, class),
    foreign key (tenant, class) references class
);

create index roster_class on roster (tenant, class);

create table suggestion (
    tenant     text        not null,
    class      text        not null,
    suggestion text        not null,
    status     text        not null check (status in ('accepted', 'dismissed')),
    reason     text,
    by_subject text        not null,
    at         timestamptz not null,
    primary key (tenant, class, suggestion),
    foreign key (tenant, class) references class
);
