-- SPDX-License-Identifier: Apache-2.0
-- Versions of sharing protocols and what became of them. Append-only: triggers refuse to change or remove what was said.

create table protocol_version (
    id            uuid primary key,                -- subject of its ledger leaves
    protocol      text    not null,
    version       integer not null,
    sha256        text    not null,                -- of the file; what approvals and disclosures name
    file          bytea   not null,
    examples      bytea   not null,                -- sealed: case files and their documents
    findings      text    not null,                -- JSON: warnings, cases, what no case shows
    author        text    not null,
    in_force_from date    not null,
    review_on     date    not null,
    expires_on    date    not null,
    state         text    not null,                -- ProtocolState
    record        bytea,                           -- the gateway's signed statement that it came into force
    unique (protocol, version)
);

-- How each version went from state to state.
create table protocol_step (
    seq     bigint generated always as identity primary key,
    version uuid        not null references protocol_version (id),
    state   text        not null,
    agency  text,                                  -- who did it; null where a date did
    reason  bytea,                                 -- sealed
    at      timestamptz not null default clock_timestamp()
);
create index protocol_step_version on protocol_step (version, seq);

create table protocol_approval (
    version   uuid        not null references protocol_version (id),
    agency    text        not null,
    signature bytea       not null,                -- CMS over the file's very bytes
    at        timestamptz not null default clock_timestamp(),
    primary key (version, agency)
);

-- Who has been told what about a version, so that each is told once.
create table protocol_notice (
    version uuid        not null references protocol_version (id),
    kind    text        not null,
    at      timestamptz not null default clock_timestamp(),
    primary key (version, kind)
);

-- Changes whenever what is in force may have changed; every node looks at it each second.
create table protocol_change (
    only_row boolean primary key default true check (only_row),
    stamp    uuid not null
);
insert into protocol_change (stamp) values (gen_random_uuid());

create function keep_protocol_version() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE'
        or (new.id, new.protocol, new.version, new.sha256, new.file, new.examples, new.findings, new.author,
            new.in_force_from, new.review_on, new.expires_on)
            is distinct from
           (old.id, old.protocol, old.version, old.sha256, old.file, old.examples, old.findings, old.author,
            old.in_force_from, old.review_on, old.expires_on)
        or (old.record is not null and new.record is distinct from old.record)
    then
        raise exception 'a version of a protocol never changes';
    end if;
    return new;
end $$;
create trigger keep before update or delete on protocol_version for each row execute function keep_protocol_version();

create function keep_governance_row() returns trigger language plpgsql as $$
begin
    raise exception 'what was done to a protocol stays written';
end $$;
create trigger keep before update or delete on protocol_step for each row execute function keep_governance_row();
create trigger keep before update or delete on protocol_approval for each row execute function keep_governance_row();
