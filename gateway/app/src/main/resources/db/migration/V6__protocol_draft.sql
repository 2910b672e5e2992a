-- SPDX-License-Identifier: Apache-2.0
-- Sharing protocols that governance leads are still writing. A draft decides nothing and may be thrown away; what is
-- proposed of it becomes a version, which never changes.

create table protocol_draft (
    id         uuid primary key,
    agency     text        not null,               -- whose governance leads see it, and nobody else
    author     text        not null,               -- the person who began it, by id
    name       text        not null,               -- for the list; no child's data
    content    bytea       not null,               -- sealed: the file, its cases and their documents
    revision   integer     not null,               -- one more with every change, so that two editors notice each other
    updated_by text        not null,               -- the person who changed it last, by id
    updated_at timestamptz not null default clock_timestamp()
);
create index protocol_draft_agency on protocol_draft (agency, updated_at desc);
