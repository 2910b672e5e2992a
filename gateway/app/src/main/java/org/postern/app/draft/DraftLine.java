// SPDX-License-Identifier: Apache-2.0
package org.postern.app.draft;

import java.time.Instant;
import java.util.UUID;

/** A draft in the list of its agency's, without its content. */
public record DraftLine(UUID id, String name, String updatedBy, Instant updatedAt) {}
