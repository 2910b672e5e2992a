// SPDX-License-Identifier: Apache-2.0
/** The counts that agencies are asked for: of coded facts, of one agency's own documents, without any child's data. */
package org.postern.app.statistics;
