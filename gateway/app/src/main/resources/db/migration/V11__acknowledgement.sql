-- SPDX-License-Identifier: Apache-2.0
-- That a person read what was delivered. A row is made when a protocol asks for it, or when it comes unasked.

create table acknowledgement (
    delivery       uuid primary key references delivery (id),
    within_seconds bigint,                         -- from sealing until it is overdue; null where nobody asked
    again_seconds  bigint,
    tell           text,                           -- the recipient's unit that an overdue one is said to; empty: as the delivery
    told           integer     not null default 0, -- how often it was said to be overdue
    told_at        timestamptz,
    cms            bytea,                          -- the recipient's signed statement
    role           text,                           -- of the reader; a word, never a name
    read_at        timestamptz,
    received_at    timestamptz,
    check ((cms is null) = (received_at is null))
);
create index acknowledgement_awaited on acknowledgement (delivery) where received_at is null;
