-- SPDX-License-Identifier: Apache-2.0
-- Different children are counted of documents that are still held, from indexes that leave out all others.

create index document_fact_child on document_fact (measure, submission) include (code)
    where measure in ('harm', 'interview-outcome');
create index submission_held on submission (agency, accepted_at) include (id, child_ref)
    where superseded_by is null and recalled_at is null and length(child_ref) > 0;
create index submission_held_for on submission (on_behalf_of, accepted_at) include (id, child_ref, agency)
    where superseded_by is null and recalled_at is null and length(child_ref) > 0 and on_behalf_of is not null;
