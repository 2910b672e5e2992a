// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage.embedded;

/** Where a cluster is and who runs it. */
record Place(ClusterHome home, Account account) {}
