// SPDX-License-Identifier: Apache-2.0
/** Sharing protocols that people are still writing: kept, changed, tried on invented documents, and proposed. */
package org.postern.app.draft;
