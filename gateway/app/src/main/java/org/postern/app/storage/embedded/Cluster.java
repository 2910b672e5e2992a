// SPDX-License-Identifier: Apache-2.0
package org.postern.app.storage.embedded;

/** A place with the programs to work in it. */
record Cluster(ClusterHome home, PgCtl pgCtl) {}
