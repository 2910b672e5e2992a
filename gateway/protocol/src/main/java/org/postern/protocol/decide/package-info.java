// SPDX-License-Identifier: Apache-2.0
/** Decides which recipient may see what of a document, and explains it. */
package org.postern.protocol.decide;
