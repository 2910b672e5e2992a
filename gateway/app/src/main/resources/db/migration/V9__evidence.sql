-- SPDX-License-Identifier: Apache-2.0
-- Finding evidence, who looked at it, and the counts that agencies are asked for.

-- The trusted authorities and revocation lists by which something was judged, so that it can be judged again later.
create table trust_archive (
    sha256      text primary key,                  -- of the PEM text
    pem         text        not null,
    archived_at timestamptz not null default clock_timestamp()
);
alter table receipt add column trust text references trust_archive (sha256);
alter table submission add column trust text references trust_archive (sha256);

-- What the recipient was told of reductions; the envelope that carries it can be opened by the recipient only.
alter table delivery add column manifest bytea;    -- sealed

-- Who looked at evidence; written in the transaction of the look.
create table evidence_look (
    id         uuid primary key,
    submission uuid references submission (id),    -- null: a search
    delivery   uuid references delivery (id),      -- set where a recipient's auditor looked
    person     text        not null,
    agency     text        not null,
    role       text        not null,
    what       text        not null,               -- LookKind
    criteria   text        not null,               -- of a search: which were given, not what they were
    found      integer,                            -- of a search: how many were shown
    name       bytea       not null,               -- sealed under the key of governance: the person's name
    reason     bytea,                              -- sealed under the submission's key
    at         timestamptz not null default clock_timestamp()
);
create index evidence_look_submission on evidence_look (submission, at) where submission is not null;
create index evidence_look_agency on evidence_look (agency, at desc, id desc);

create function keep_look() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE'
        or new.reason is not null
        or (new.id, new.submission, new.delivery, new.person, new.agency, new.role, new.what, new.criteria, new.found,
            new.name, new.at)
            is distinct from
           (old.id, old.submission, old.delivery, old.person, old.agency, old.role, old.what, old.criteria, old.found,
            old.name, old.at)
    then
        raise exception 'who looked stays written';
    end if;
    return new;
end $$;
create trigger keep before update or delete on evidence_look for each row execute function keep_look();

create index submission_sent on submission (agency, accepted_at desc, id desc);
drop index submission_agency;
create index submission_behalf on submission (on_behalf_of, accepted_at desc, id desc) where on_behalf_of is not null;
create index submission_child on submission (child_ref) where length(child_ref) > 0;
create index delivery_received on delivery (recipient, sealed_at desc, id desc) where sealed_at is not null;
create index ledger_leaf_submission on ledger_leaf (submission) where submission is not null;
create index review_submission on review (submission);

-- Coded facts of a document that counts are made of; they go with the submission.
create table document_fact (
    submission uuid not null references submission (id),
    measure    text not null,                      -- Measure
    code       text not null,
    home       text not null default '',           -- agency id of the home or fostering agency; only for notices
    primary key (submission, measure, code)
);

-- What is left of the facts of erased submissions: numbers of documents, whole months.
create table fact_total (
    agency    text    not null,                    -- that sent them, or on whose behalf
    month     date    not null,
    measure   text    not null,
    code      text    not null,
    home      text    not null,
    documents integer not null,
    primary key (agency, month, measure, code, home)
);
