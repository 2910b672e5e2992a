-- SPDX-License-Identifier: Apache-2.0
-- By which authorities and lists a signature was judged when it came: certificates expire, and it must be judged again as of then.

alter table acknowledgement add column trust text references trust_archive (sha256);
alter table protocol_approval add column trust text references trust_archive (sha256);
