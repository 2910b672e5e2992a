// SPDX-License-Identifier: Apache-2.0
package org.postern.agent.source.file;

import org.postern.agent.intake.ImportReport;

/** A file in hand, and what came of reading it. */
record FileRead(TakenFile file, ImportReport report) {}
