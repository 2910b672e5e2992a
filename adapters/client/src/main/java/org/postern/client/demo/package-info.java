// SPDX-License-Identifier: Apache-2.0
/**
 * The demonstration: starts a gateway where none answers, sends the demo documents as their senders, collects as their
 * recipients, and compares what each really got with what its case expects. What recipients get is kept in memory only.
 */
package org.postern.client.demo;
