-- SPDX-License-Identifier: Apache-2.0
-- What was answered to an agency's key is sealed under the submission's key, like the rest of what it says. In clear stays what
-- an erased submission's key is still answered with: which submission, when, and the ledger's promise.

alter table idempotency add column sealed bytea;       -- sealed: the whole answer
update idempotency set answer = ((answer::jsonb) - 'recipients' - 'warnings')::text where answer <> '';
