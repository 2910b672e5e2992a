// SPDX-License-Identifier: Apache-2.0
/**
 * Who takes part: the registry of agencies and districts, who the parties of a document are ({@link
 * org.postern.agency.Routing}) and whether its sender may say it ({@link org.postern.agency.Entitlement}). Everything is
 * judged on the document and the registry only.
 */
package org.postern.agency;
