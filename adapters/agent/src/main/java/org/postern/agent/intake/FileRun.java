// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.intake;

import org.postern.agent.mapping.Sender;
import org.postern.agent.told.ToldBook;

/** What the runs of all sheets of one file share. */
record FileRun(Sender sender, ToldBook book, Sending sending, Outbox outbox, ErrorCopy errors) {}
