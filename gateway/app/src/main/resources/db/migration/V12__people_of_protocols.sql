-- SPDX-License-Identifier: Apache-2.0
-- Who of an agency did it, where a person did it in the console; a member of staff's id, never a child's.

alter table protocol_step add column person text;

alter table protocol_approval
    add column kind   text not null default 'CMS' check (kind in ('CMS', 'SIGN_IN')),
    add column person text,
    add check ((kind = 'SIGN_IN') = (person is not null));
comment on column protocol_approval.signature is
    'CMS: over the file''s very bytes. SIGN_IN: JSON of the ID token of a fresh sign-in and of the nonce that names the file''s hash.';
