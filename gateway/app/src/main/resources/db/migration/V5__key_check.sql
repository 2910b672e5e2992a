-- SPDX-License-Identifier: Apache-2.0
-- A keyed value by which a gateway sees, before it writes anything, that its key folder belongs to this database.
create table key_check (
    only_row boolean primary key default true check (only_row),
    value    bytea   not null
);
