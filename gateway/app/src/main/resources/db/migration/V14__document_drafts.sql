-- SPDX-License-Identifier: Apache-2.0
-- Documents begun by form in the console: sealed under a key of their own, which is wrapped like a submission's, and gone
-- after a week without a change.

create table document_draft (
    id          uuid primary key,
    agency      text        not null,
    person      text        not null,              -- who began it; a member of staff's id
    form        text        not null,
    key_period  text        not null,
    wrapped_key bytea       not null,
    content     bytea       not null,              -- sealed: what was typed
    updated_at  timestamptz not null default clock_timestamp()
);
create index document_draft_agency on document_draft (agency, updated_at desc);
