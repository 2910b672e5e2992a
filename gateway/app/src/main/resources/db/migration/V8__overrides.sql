-- SPDX-License-Identifier: Apache-2.0
-- A person went beyond a child's wish, or beyond the rules: who, when, about what, and who looked at it afterwards.

create table wish_override (
    id         uuid primary key,
    submission uuid        not null references submission (id),
    decision   uuid        not null references decision (id),
    delivery   uuid        not null references delivery (id),
    recipient  text        not null,
    unit       text        not null,
    person     text        not null,                       -- a member of staff, by id
    reason     text        not null,                       -- a code of release-reason
    detail     bytea,                                      -- sealed: which places and people, and the note
    at         timestamptz not null default clock_timestamp()
);
create index wish_override_submission on wish_override (submission);

create table break_glass (
    id           uuid primary key,
    submission   uuid        not null references submission (id),
    decision     uuid        not null references decision (id),
    delivery     uuid        not null references delivery (id),
    agency       text        not null,                     -- the person's
    owner        text        not null,                     -- the controller of the document
    recipient    text        not null,
    unit         text        not null,
    person       text        not null,                     -- a member of staff, by id
    reason       text        not null,                     -- a code of release-reason
    detail       bytea,                                    -- sealed: fields and the note
    at           timestamptz not null default clock_timestamp(),
    due_at       timestamptz not null,                     -- reviewed by then, or the person may not do it again
    suspended_at timestamptz,
    reviewed_at  timestamptz,
    reviewed_by  text,
    justified    boolean,
    review_note  bytea                                     -- sealed
);
create index break_glass_red on break_glass (due_at) where reviewed_at is null;
create index break_glass_submission on break_glass (submission);
