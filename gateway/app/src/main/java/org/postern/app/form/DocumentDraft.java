// SPDX-License-Identifier: Apache-2.0
package org.postern.app.form;

import java.time.Instant;
import java.util.UUID;

/** A document that somebody has begun; what was typed is sealed until it is opened. */
public record DocumentDraft(UUID id, DocumentForm form, String person, FormValues values, Instant updatedAt) {}
