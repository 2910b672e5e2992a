-- SPDX-License-Identifier: Apache-2.0
-- Everything marked "sealed" is AES-256-GCM under the submission's own key; docs/data-at-rest.md lists every clear column.

create table submission (
    id              uuid primary key,
    agency          text        not null,
    on_behalf_of    text,
    type            text        not null,
    urgent          boolean     not null,
    document_ref    bytea       not null,          -- HMAC of agency, type and the sender's document id
    version         integer     not null,
    child_ref       bytea       not null,          -- HMAC of responsible authority, name and date of birth
    accepted_at     timestamptz not null default clock_timestamp(),
    expires_on      date        not null,
    key_period      text        not null,
    wrapped_key     bytea,                         -- null once erased
    document        bytea,                         -- sealed
    signature       bytea,                         -- sealed: the agency's CMS signature over the document
    superseded_by   uuid references submission (id),
    recalled_at     timestamptz
);
create index submission_document on submission (document_ref, version desc);
create index submission_agency on submission (agency, accepted_at desc);
create index submission_expiry on submission (expires_on) where wrapped_key is not null;

-- Idempotency is per agency, type and key, for ever; failures leave no row.
create table idempotency (
    agency       text  not null,
    type         text  not null,
    key_hash     bytea not null,                   -- HMAC: a key may carry a name
    content_hash bytea not null,                   -- HMAC of the document's bytes
    submission   uuid  not null unique,
    answer       text  not null,
    primary key (agency, type, key_hash)
);

create table decision (
    id               uuid primary key,
    submission       uuid        not null references submission (id),
    recipient        text        not null,
    unit             text        not null,
    protocol         text,
    protocol_version integer,
    protocol_sha256  text,
    outcome          text        not null,
    rule             text        not null,
    reason           text        not null,
    detail           bytea,                        -- sealed: field by field
    decided_at       timestamptz not null default clock_timestamp()
);
create index decision_submission on decision (submission);

-- One envelope on its way to one recipient; states are DeliveryState's.
create table delivery (
    id              uuid primary key,              -- also the envelope's id
    seq             bigint,                        -- place in the recipient's inbox, given when it becomes collectable
    submission      uuid        not null references submission (id),
    decision        uuid        not null references decision (id),
    recipient       text        not null,
    unit            text        not null,
    type            text        not null,
    urgent          boolean     not null,
    shown_sender    text        not null,          -- who the envelope says it is from
    state           text        not null,
    cause           text,
    disclosure      bytea,                         -- sealed: disclosure and manifest until the envelope exists
    envelope        bytea,                         -- CMS, encrypted for the recipient; sealed once, resent as stored
    envelope_sha256 text,
    nonce_sha256    text,
    cert_sha256     text,                          -- of the certificate it is sealed for
    attempts        integer     not null default 0,
    created_at      timestamptz not null default clock_timestamp(),
    sealed_at       timestamptz,
    left_at         timestamptz,                   -- the first try to push: the bytes may be gone
    handed_over_at  timestamptz,
    delivered_at    timestamptz
);
create sequence inbox_place;
create index delivery_inbox on delivery (recipient, seq) where state in ('SEALED', 'HANDED_OVER', 'PARKED', 'PROBLEM');
create index delivery_submission on delivery (submission);
create index delivery_wanting on delivery (seq) where state in ('QUEUED', 'HELD', 'SEALED');

create table receipt (
    delivery    uuid primary key references delivery (id),
    cms         bytea       not null,
    opened_at   timestamptz not null,
    received_at timestamptz not null default clock_timestamp()
);

-- Something an operator must look at: a receipt that does not match, an envelope that could not be opened.
create table incident (
    id       uuid primary key,
    delivery uuid references delivery (id),
    agency   text        not null,
    code     text        not null,
    evidence bytea,                                -- sealed: the message as it came
    at       timestamptz not null default clock_timestamp(),
    unique (delivery, code)                        -- a flood of bad receipts is one incident
);

-- A person's decision that the protocol, the leak gate or the recogniser asks for.
create table review (
    id           uuid primary key,
    submission   uuid        not null references submission (id),
    decision     uuid        not null references decision (id),
    recipient    text        not null,
    kind         text        not null,             -- leak, recogniser, serious-harm
    whole        boolean     not null,             -- nothing went until this is decided
    detail       bytea,                            -- sealed: pointers and reasons
    agency       text        not null,
    unit         text        not null,
    deputy       text        not null,
    deputy_unit  text        not null,
    asked_at     timestamptz not null default clock_timestamp(),
    due_at       timestamptz not null,
    escalated_at timestamptz,
    decided_at   timestamptz,
    decided_by   text,
    outcome      text,
    reason       bytea                             -- sealed
);
create index review_open on review (agency, due_at) where decided_at is null;

-- Told to an agency: nothing that it sent may end in silence.
create table alert (
    id         uuid primary key,
    agency     text        not null,
    kind       text        not null,
    submission uuid references submission (id),
    text       text        not null,
    at         timestamptz not null default clock_timestamp(),
    seen_at    timestamptz
);
create index alert_agency on alert (agency, at desc);

-- A client assertion is good once.
create table used_assertion (
    agency  text        not null,
    jti     bytea       not null,
    expires timestamptz not null,
    primary key (agency, jti)
);
