-- SPDX-License-Identifier: Apache-2.0
-- What a recipient's people can read in the console: the disclosure and manifest of a delivery as they were sealed into its
-- envelope, kept under the submission's key until the submission goes.

create table readable (
    delivery   uuid primary key references delivery (id),
    disclosure bytea not null
);

-- A person may acknowledge in the console, signed in; then there is no statement by the agency's key.
alter table acknowledgement
    add column person text,
    drop constraint acknowledgement_check,
    add check ((cms is null and person is null) = (received_at is null));
