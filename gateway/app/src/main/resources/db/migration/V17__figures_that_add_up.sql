-- SPDX-License-Identifier: Apache-2.0
-- Figures over hundreds of thousands of decisions are sums of small numbers that are written in the transaction of what
-- they count, by triggers, so that no path can forget them. Nobody waits for a common counter: each act adds a row of its
-- own, +1 or -1, and a task adds such rows together later.

-- Which decision is the last word on a recipient is known when it is made, not found out each time.
alter table decision add column stands boolean not null default true; -- false once a later one about the same recipient was made
update decision c set stands = false
    where exists (select 1 from decision later where later.submission = c.submission and later.recipient = c.recipient
        and later.unit = c.unit and (later.decided_at, later.id) > (c.decided_at, c.id));
create unique index decision_stands on decision (submission, recipient, unit) where stands;

create table tally (
    agency  text    not null,                      -- that sent it, or on whose behalf
    what    text    not null,                      -- outcome, or a Measure
    day     date    not null,                      -- of acceptance, in UTC
    type    text    not null,                      -- of document
    about   text    not null,                      -- of an outcome the recipient, of a notice the home
    code    text    not null,
    number  integer not null,
    folded  boolean not null default false         -- the sum of those that were added together
);
create unique index tally_folded on tally (agency, what, day, type, about, code) include (number) where folded;
create index tally_new on tally (agency, what, day) where not folded;

create function submission_owners(s submission) returns table (agency text, day date) language sql stable as $$
    select owner, (s.accepted_at at time zone 'UTC')::date
        from (select s.agency union select s.on_behalf_of where s.on_behalf_of is not null) owners (owner)
$$;

create function tally_decision() returns trigger language plpgsql as $$
begin
    insert into tally (agency, what, day, type, about, code, number)
        select o.agency, 'outcome', o.day, s.type, new.recipient, new.outcome, case when new.stands then 1 else -1 end
            from submission s, submission_owners(s) o where s.id = new.submission;
    return null;
end $$;
create trigger tally_made after insert on decision for each row when (new.stands) execute function tally_decision();
create trigger tally_overtaken after update of stands on decision for each row
    when (old.stands and not new.stands) execute function tally_decision();

-- Of a version that was replaced, or that its sender took back, nothing is counted. What was erased still is.
create function tally_fact() returns trigger language plpgsql as $$
begin
    insert into tally (agency, what, day, type, about, code, number)
        select o.agency, f.measure, o.day, s.type, f.home, f.code, 1
            from kept f join submission s on s.id = f.submission cross join submission_owners(s) o
            where s.superseded_by is null and s.recalled_at is null;
    return null;
end $$;
create trigger tally_kept after insert on document_fact referencing new table as kept
    for each statement execute function tally_fact();

create function tally_taken_back() returns trigger language plpgsql as $$
begin
    insert into tally (agency, what, day, type, about, code, number)
        select o.agency, f.measure, o.day, new.type, f.home, f.code, -1
            from document_fact f, submission_owners(new) o where f.submission = new.id;
    return null;
end $$;
create trigger tally_taken_back after update of superseded_by, recalled_at on submission for each row
    when (old.superseded_by is null and old.recalled_at is null
        and (new.superseded_by is not null or new.recalled_at is not null)) execute function tally_taken_back();

insert into tally (agency, what, day, type, about, code, number, folded)
    select o.agency, 'outcome', o.day, s.type, c.recipient, c.outcome, count(*), true
        from decision c join submission s on s.id = c.submission cross join submission_owners(s) o where c.stands
        group by 1, 2, 3, 4, 5, 6;
-- Of what was erased before, the day is not known any more: the first of its month stands for it.
insert into tally (agency, what, day, type, about, code, number, folded)
    select agency, what, day, type, about, code, sum(number), true from (
        select o.agency, f.measure as what, o.day, s.type, f.home as about, f.code, 1 as number
            from document_fact f join submission s on s.id = f.submission cross join submission_owners(s) o
            where s.superseded_by is null and s.recalled_at is null
        union all select agency, measure, month, case when measure = 'notice' then 'placement-notification'
            else 'rhi-summary' end, home, code, documents from fact_total) one
        group by 1, 2, 3, 4, 5, 6;
drop table fact_total;

-- Whose document an envelope carries, beside the envelope, so that counting receipts reads one index and no other table.
alter table delivery add column sent_by text;
alter table delivery add column sent_for text;
alter table delivery add column sent_at timestamptz;   -- when the document was accepted
create function know_the_sender() returns trigger language plpgsql as $$
begin
    select agency, on_behalf_of, accepted_at into new.sent_by, new.sent_for, new.sent_at
        from submission where id = new.submission;
    return new;
end $$;
update delivery d set sent_by = s.agency, sent_for = s.on_behalf_of, sent_at = s.accepted_at
    from submission s where s.id = d.submission;
create trigger know_the_sender before insert on delivery for each row execute function know_the_sender();
create index delivery_sent on delivery (sent_by, sent_at) include (recipient, state, sealed_at, delivered_at, sent_for);
create index delivery_sent_for on delivery (sent_for, sent_at) include (recipient, state, sealed_at, delivered_at, sent_by)
    where sent_for is not null;
drop index delivery_received;
create index delivery_received on delivery (recipient, sealed_at desc, id desc)
    include (type, state, left_at, handed_over_at, delivered_at) where sealed_at is not null;
create index delivery_still on delivery (created_at, id) where state in ('HELD', 'PARKED', 'PROBLEM');

-- The evidence search by recipient, and documents counted by week, read narrow indexes.
create index decision_recipient on decision (recipient, submission);
drop index submission_sent;
create index submission_sent on submission (agency, accepted_at desc, id desc) include (type);
drop index submission_behalf;
create index submission_behalf on submission (on_behalf_of, accepted_at desc, id desc) include (type, agency)
    where on_behalf_of is not null;
