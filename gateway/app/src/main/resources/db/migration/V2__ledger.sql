-- SPDX-License-Identifier: Apache-2.0
-- The tamper-evident log. A leaf is written in the transaction of the act it is evidence of; the sequencer gives it its place.

create table ledger_leaf (
    id          uuid primary key,
    kind        text        not null,
    subject     uuid        not null,
    leaf        text        not null,              -- canonical text; commitments only
    leaf_hash   bytea       not null unique,
    submission  uuid references submission (id),
    opening     bytea,                             -- sealed: salt and committed statement, destroyed with the submission's key
    entry_index bigint unique,
    created_at  timestamptz not null default clock_timestamp()
);
create index ledger_leaf_unsequenced on ledger_leaf (created_at, id) where entry_index is null;
create index ledger_leaf_subject on ledger_leaf (subject);

create table ledger_hash (
    level    integer not null,
    position bigint  not null,
    hash     bytea   not null,
    primary key (level, position)
);

create table ledger_checkpoint (
    number    bigint primary key,
    size      bigint      not null,
    note      text        not null,
    signed_at timestamptz not null
);
