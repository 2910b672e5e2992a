-- SPDX-License-Identifier: Apache-2.0
-- Reviewers at work: who looks at a question now, what was answered field by field, and what they corrected in texts.

alter table review add column claimed_by text;             -- a member of staff, by id
alter table review add column claimed_at timestamptz;      -- lapses by itself
alter table review add column answer bytea;                -- sealed: field by field, with reasons
create index review_deputy on review (deputy, due_at) where decided_at is null;

-- A correction goes with the submission in whose text it was made.
create table correction (
    id         uuid primary key,
    submission uuid        not null references submission (id),
    agency     text        not null,                       -- whose documents it helps with
    finding    bytea       not null,                       -- sealed: what was marked, and as what
    at         timestamptz not null default clock_timestamp()
);
create index correction_agency on correction (agency, at desc);
create index correction_submission on correction (submission);
